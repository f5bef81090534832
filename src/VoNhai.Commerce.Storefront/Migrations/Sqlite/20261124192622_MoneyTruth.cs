using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VoNhai.Commerce.Storefront.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MoneyTruth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_commerce_transfer_sightings",
                table: "commerce_transfer_sightings");

            migrationBuilder.DropIndex(
                name: "IX_commerce_transfer_sightings_transfer_id_feed_id",
                table: "commerce_transfer_sightings");

            migrationBuilder.DropIndex(
                name: "IX_commerce_payment_requests_order_id",
                table: "commerce_payment_requests");

            migrationBuilder.DropIndex(
                name: "IX_commerce_ledger_transfer_id",
                table: "commerce_ledger");

            migrationBuilder.AddColumn<string>(
                name: "counterparty_account",
                table: "commerce_transfers",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "counterparty_bin",
                table: "commerce_transfers",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "counterparty_name",
                table: "commerce_transfers",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "decided_by",
                table: "commerce_transfers",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "decided_reason",
                table: "commerce_transfers",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "turn",
                table: "commerce_transfers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "way",
                table: "commerce_transfer_sightings",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "push");

            migrationBuilder.AddColumn<string>(
                name: "body_hash",
                table: "commerce_transfer_sightings",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "claimed_at",
                table: "commerce_payment_requests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "expired_at",
                table: "commerce_payment_requests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "form_key",
                table: "commerce_payment_requests",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "commerce_payment_requests",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Whole");

            migrationBuilder.AddColumn<string>(
                name: "form_key",
                table: "commerce_ledger",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "occurred_at",
                table: "commerce_ledger",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "photo",
                table: "commerce_ledger",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "commerce_ledger",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "reverses_id",
                table: "commerce_ledger",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "seen_where",
                table: "commerce_ledger",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "terms",
                table: "commerce_ledger",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "transfer_turn",
                table: "commerce_ledger",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "list_name",
                table: "commerce_feeds",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "list_token",
                table: "commerce_feeds",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "retired_at",
                table: "commerce_feeds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "way",
                table: "commerce_deliveries",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "push");

            migrationBuilder.AddPrimaryKey(
                name: "PK_commerce_transfer_sightings",
                table: "commerce_transfer_sightings",
                columns: new[] { "feed_id", "provider_transaction_id", "way" });

            migrationBuilder.CreateTable(
                name: "commerce_feed_health",
                columns: table => new
                {
                    feed_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    refused_at = table.Column<long>(type: "INTEGER", nullable: true),
                    refusal = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    failed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failure = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_feed_health", x => x.feed_id);
                    table.ForeignKey(
                        name: "FK_commerce_feed_health_commerce_feeds_feed_id",
                        column: x => x.feed_id,
                        principalTable: "commerce_feeds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_feed_pulls",
                columns: table => new
                {
                    feed_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cursor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    blocked_until = table.Column<long>(type: "INTEGER", nullable: false),
                    leased_until = table.Column<long>(type: "INTEGER", nullable: false),
                    leased_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    hurried_until = table.Column<long>(type: "INTEGER", nullable: false),
                    pulled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failures = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_feed_pulls", x => x.feed_id);
                    table.ForeignKey(
                        name: "FK_commerce_feed_pulls_commerce_feeds_feed_id",
                        column: x => x.feed_id,
                        principalTable: "commerce_feeds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_statement_lines",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    transfer_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_statement_lines", x => new { x.account_id, x.identity });
                    table.ForeignKey(
                        name: "FK_commerce_statement_lines_commerce_receiving_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "commerce_receiving_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_commerce_statement_lines_commerce_transfers_transfer_id",
                        column: x => x.transfer_id,
                        principalTable: "commerce_transfers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_statement_mappings",
                columns: table => new
                {
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bin = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    mapping = table.Column<string>(type: "TEXT", maxLength: 1400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_statement_mappings", x => new { x.household_id, x.bin });
                    table.ForeignKey(
                        name: "FK_commerce_statement_mappings_commerce_households_household_id",
                        column: x => x.household_id,
                        principalTable: "commerce_households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "commerce_worklist",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    household_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_commerce_worklist", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_transfers_household_id_recorded_at",
                table: "commerce_transfers",
                columns: new[] { "household_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_transfers_recorded_at",
                table: "commerce_transfers",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_transfer_sightings_feed_id_body_hash",
                table: "commerce_transfer_sightings",
                columns: new[] { "feed_id", "body_hash" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_transfer_sightings_transfer_id_feed_id_way",
                table: "commerce_transfer_sightings",
                columns: new[] { "transfer_id", "feed_id", "way" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_payment_requests_expires_at",
                table: "commerce_payment_requests",
                column: "expires_at",
                filter: "expires_at IS NOT NULL AND expired_at IS NULL AND cancelled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_payment_requests_household_id_amount",
                table: "commerce_payment_requests",
                columns: new[] { "household_id", "amount" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_payment_requests_order_id_form_key",
                table: "commerce_payment_requests",
                columns: new[] { "order_id", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_ledger_household_id_form_key",
                table: "commerce_ledger",
                columns: new[] { "household_id", "form_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_ledger_reverses_id_kind",
                table: "commerce_ledger",
                columns: new[] { "reverses_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_ledger_transfer_id_transfer_turn_kind",
                table: "commerce_ledger",
                columns: new[] { "transfer_id", "transfer_turn", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_feeds_household_id",
                table: "commerce_feeds",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_deliveries_received_at",
                table: "commerce_deliveries",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_statement_lines_transfer_id",
                table: "commerce_statement_lines",
                column: "transfer_id");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_worklist_household_id_id",
                table: "commerce_worklist",
                columns: new[] { "household_id", "id" });

            // Rows from before: money was seen when it was written down, and whatever had money is looked at once.
            migrationBuilder.Sql("UPDATE commerce_ledger SET occurred_at = recorded_at");
            migrationBuilder.Sql(
                """
                INSERT INTO commerce_worklist (id, household_id, order_id)
                SELECT order_id, household_id, order_id FROM commerce_payment_requests r
                WHERE EXISTS (SELECT 1 FROM commerce_ledger e WHERE e.request_id = r.id)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "commerce_feed_health");

            migrationBuilder.DropTable(
                name: "commerce_feed_pulls");

            migrationBuilder.DropTable(
                name: "commerce_statement_lines");

            migrationBuilder.DropTable(
                name: "commerce_statement_mappings");

            migrationBuilder.DropTable(
                name: "commerce_worklist");

            migrationBuilder.DropIndex(
                name: "IX_commerce_transfers_household_id_recorded_at",
                table: "commerce_transfers");

            migrationBuilder.DropIndex(
                name: "IX_commerce_transfers_recorded_at",
                table: "commerce_transfers");

            migrationBuilder.DropPrimaryKey(
                name: "PK_commerce_transfer_sightings",
                table: "commerce_transfer_sightings");

            migrationBuilder.DropIndex(
                name: "IX_commerce_transfer_sightings_feed_id_body_hash",
                table: "commerce_transfer_sightings");

            migrationBuilder.DropIndex(
                name: "IX_commerce_transfer_sightings_transfer_id_feed_id_way",
                table: "commerce_transfer_sightings");

            migrationBuilder.DropIndex(
                name: "IX_commerce_payment_requests_expires_at",
                table: "commerce_payment_requests");

            migrationBuilder.DropIndex(
                name: "IX_commerce_payment_requests_household_id_amount",
                table: "commerce_payment_requests");

            migrationBuilder.DropIndex(
                name: "IX_commerce_payment_requests_order_id_form_key",
                table: "commerce_payment_requests");

            migrationBuilder.DropIndex(
                name: "IX_commerce_ledger_household_id_form_key",
                table: "commerce_ledger");

            migrationBuilder.DropIndex(
                name: "IX_commerce_ledger_reverses_id_kind",
                table: "commerce_ledger");

            migrationBuilder.DropIndex(
                name: "IX_commerce_ledger_transfer_id_transfer_turn_kind",
                table: "commerce_ledger");

            migrationBuilder.DropIndex(
                name: "IX_commerce_feeds_household_id",
                table: "commerce_feeds");

            migrationBuilder.DropIndex(
                name: "IX_commerce_deliveries_received_at",
                table: "commerce_deliveries");

            migrationBuilder.DropColumn(
                name: "counterparty_account",
                table: "commerce_transfers");

            migrationBuilder.DropColumn(
                name: "counterparty_bin",
                table: "commerce_transfers");

            migrationBuilder.DropColumn(
                name: "counterparty_name",
                table: "commerce_transfers");

            migrationBuilder.DropColumn(
                name: "decided_by",
                table: "commerce_transfers");

            migrationBuilder.DropColumn(
                name: "decided_reason",
                table: "commerce_transfers");

            migrationBuilder.DropColumn(
                name: "turn",
                table: "commerce_transfers");

            migrationBuilder.DropColumn(
                name: "way",
                table: "commerce_transfer_sightings");

            migrationBuilder.DropColumn(
                name: "body_hash",
                table: "commerce_transfer_sightings");

            migrationBuilder.DropColumn(
                name: "claimed_at",
                table: "commerce_payment_requests");

            migrationBuilder.DropColumn(
                name: "expired_at",
                table: "commerce_payment_requests");

            migrationBuilder.DropColumn(
                name: "form_key",
                table: "commerce_payment_requests");

            migrationBuilder.DropColumn(
                name: "purpose",
                table: "commerce_payment_requests");

            migrationBuilder.DropColumn(
                name: "form_key",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "occurred_at",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "photo",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "reverses_id",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "seen_where",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "terms",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "transfer_turn",
                table: "commerce_ledger");

            migrationBuilder.DropColumn(
                name: "list_name",
                table: "commerce_feeds");

            migrationBuilder.DropColumn(
                name: "list_token",
                table: "commerce_feeds");

            migrationBuilder.DropColumn(
                name: "retired_at",
                table: "commerce_feeds");

            migrationBuilder.DropColumn(
                name: "way",
                table: "commerce_deliveries");

            migrationBuilder.AddPrimaryKey(
                name: "PK_commerce_transfer_sightings",
                table: "commerce_transfer_sightings",
                columns: new[] { "feed_id", "provider_transaction_id" });

            migrationBuilder.CreateIndex(
                name: "IX_commerce_transfer_sightings_transfer_id_feed_id",
                table: "commerce_transfer_sightings",
                columns: new[] { "transfer_id", "feed_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_commerce_payment_requests_order_id",
                table: "commerce_payment_requests",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "IX_commerce_ledger_transfer_id",
                table: "commerce_ledger",
                column: "transfer_id",
                unique: true);
        }
    }
}
