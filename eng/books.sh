#!/usr/bin/env bash
# Runs N random histories of a stall and compares its books with the ledger (default 400), and 10,000 random credits, part payments and
# returns. VONHAI_HISTORY_SEED chooses the first seed. A short form runs with the tests.
set -euo pipefail
export VONHAI_BOOK_HISTORIES=${1:-400} VONHAI_DEBTS=${2:-10000}
"$(dirname "$0")/measure.sh" Sdk Storage.Books.BooksTests
"$(dirname "$0")/measure.sh" Sdk Storage.Books.DebtsTests
