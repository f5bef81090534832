// Builds a transfer code, as the SDK's VietQrTransfer does: checks of the fields and the payload.

import { crcText } from './crc.js';
import { bankText } from './text.js';

const greatestAmount = 9_999_999_999_999;
const askPayer = '***'; // The app is to ask the payer for the memo.
const memoText = memo => memo === askPayer ? memo : bankText(memo);
const put = (id, value) => `${id}${String(value.length).padStart(2, '0')}${value}`;

/** Why it cannot be built, by field: codes of the SDK. Empty when it can. amount: đồng or null. */
export const check = ({ bin, account, amount, memo }) => {
  const found = {};
  if (!/^[0-9]{6}$/.test(bin)) found.bin = 'binNotSixDigits';
  if (account === '') found.account = 'accountMissing';
  else if (account.length > 19) found.account = 'accountTooLong';
  else if (!/^[A-Za-z0-9]+$/.test(account)) found.account = 'accountCharacters';
  if (amount !== null && (amount < 1 || amount > greatestAmount)) found.amount = 'amountOutOfRange';
  const written = memoText(memo);
  if (written.length > 25) found.memo = 'memoTooLong';
  else if (memo !== askPayer && memo.trim() !== '' && !/[^ .-]/.test(written)) found.memo = 'memoUnreadable';
  return found;
};

/** The text of the code; only for what passed the check. */
export const payloadOf = ({ bin, account, amount, memo }) => {
  const written = memoText(memo);
  const body = put('00', '01')
    + put('01', amount === null ? '11' : '12')
    + put('38', put('00', 'A000000727') + put('01', put('00', bin) + put('01', account)) + put('02', 'QRIBFTTA'))
    + put('53', '704')
    + (amount === null ? '' : put('54', String(amount)))
    + put('58', 'VN')
    + (written === '' ? '' : put('62', put('08', written)))
    + '6304';
  return body + crcText(body);
};
