// What EMVCo and NAPAS ask of a code: the SDK's EmvProfile, VietQrRules and QrAmount, under the strict judgement.

import { crcOf } from './crc.js';
import { find } from './emv.js';

const isDigits = text => /^[0-9]*$/.test(text);

/** Object 54 and the currency that it is meant in. */
export const amountIn = (tree, isVietnamese) => {
  const object = find(tree.objects, 54);
  const currency = find(tree.objects, 53);
  const isVnd = currency ? currency.value === '704' : isVietnamese;
  const isWellWritten = object && isFigure(object.value, 13);
  const figure = isWellWritten ? Number(object.value) : null;
  return { object, isVnd, figure, dong: isVnd && figure !== null && isWhole(object.value) ? Math.trunc(figure) : null };
};

// By its digits: thirteen of them with a fraction may be more than a Number tells apart.
const isWhole = text => !/\.[0-9]*[1-9]/.test(text);

const checkAmount = ({ object, isVnd, figure }, add) => {
  if (!object) return;
  const at = object.valueStart;
  if (figure === null) { add(object.value.length > 13 ? 'amountTooLong' : 'amountMalformed', at); return; }
  if (figure === 0) add('amountZero', at);
  if (isVnd && object.value.includes('.')) add(isWhole(object.value) ? 'amountZeroDecimals' : 'amountFraction', at);
  if (isVnd && figure > 499_999_999) add('amountAboveTransferLimit', at);
};

const checkRoot = (tree, add) => {
  const { objects, text } = tree;
  if (objects[0]?.id !== 0) add('formatIndicatorNotFirst', 0);
  const indicator = find(objects, 0);
  if (indicator && indicator.value !== '01') add('formatIndicatorUnknown', indicator.start);

  const times = new Array(100).fill(0);
  for (const object of objects) {
    if (++times[object.id] === 2) add('duplicateId', object.start, object.path);
    if (object.id >= 65 && object.id <= 79) add('reservedId', object.start, object.path);
  }
  if (!objects.some(({ id }) => id >= 2 && id <= 51)) add('merchantAccountMissing', text.length);
  checkOrder(objects, true, add);
  checkTip(tree, add);
  checkCrc(tree, add);
};

// Said once, for the first object that stands too late. The places of root 00 and 63 are rules of their own.
const checkOrder = (objects, isRoot, add) => objects.some((object, index) => {
  const next = objects[index + 1];
  const isRuled = isRoot && (next?.id === 0 || next?.id === 63 || object.id === 63);
  if (next && next.id < object.id && !isRuled) {
    add('shuffledOrder', next.start, next.path);
    return true;
  }
  return object.children ? checkOrder(object.children, false, add) : false;
});

const isFigure = (text, most) => text.length <= most && /^[0-9]+(?:\.[0-9]*)?$/.test(text);

// Tip and convenience fee: 56 goes with 55 = 02, 57 with 55 = 03.
const checkTip = ({ objects, text }, add) => {
  if (![55, 56, 57].some(id => find(objects, id))) return;
  const tip = find(objects, 55);
  if (tip && !['01', '02', '03'].includes(tip.value)) add('tipUnknown', tip.valueStart);
  const isFee = value => isFigure(value, 13) && Number(value) !== 0;
  const isPercent = value => isFigure(value, 5) && Number(value) >= 0.01 && Number(value) <= 99.99;
  for (const [id, due, isSound, malformed] of [[56, '02', isFee, 'tipFeeMalformed'], [57, '03', isPercent, 'tipPercentMalformed']]) {
    const part = find(objects, id);
    if (!part) { if (tip?.value === due) add('tipPartMissing', text.length, String(id)); }
    else if (tip?.value !== due) add('tipPartUnexpected', part.start, part.path);
    else if (!isSound(part.value)) add(malformed, part.valueStart);
  }
};

// The last object 63 counts, never the text "6304": a memo or an account may contain that.
const checkCrc = ({ objects, text }, add) => {
  const crc = objects.filter(({ id }) => id === 63).pop();
  if (!crc) { add('crcMissing', text.length); return; }
  if (crc !== objects[objects.length - 1] || crc.end !== text.length) add('crcNotLast', crc.start);
  if (!/^[0-9A-Fa-f]{4}$/.test(crc.value)) add('crcMalformed', crc.start);
  else if (parseInt(crc.value, 16) !== crcOf(text.slice(0, crc.valueStart))) add('crcMismatch', crc.valueStart);
  else if (/[a-f]/.test(crc.value)) add('crcLowerCase', crc.valueStart);
};

const checkInitiation = ({ objects, text }, isDemanded, add) => {
  const method = find(objects, 1);
  if (!method) { if (isDemanded) add('initiationMethodMissing', text.length); return; }
  if (method.value !== '11' && method.value !== '12') add('initiationMethodUnknown', method.start, '', isDemanded ? 'error' : 'warning');
};

const demand = ({ objects, text }, id, value, code, add) => {
  const found = find(objects, id);
  if (!found) add(code, text.length);
  else if (found.value !== value) add(code, found.valueStart);
};

const checkDuplicates = (template, add) => {
  const times = new Array(100).fill(0);
  for (const child of template.children) {
    if (++times[child.id] === 2) add('duplicateInAccount', child.start, child.path);
    if (child.children) checkDuplicates(child, add);
  }
};

const checkBin = ({ bin, beneficiary }, knows, add) => {
  if (!bin) add('binMissing', beneficiary.start, beneficiary.path);
  else if (bin.value.length !== 6 || !isDigits(bin.value)) add('binNotSixDigits', bin.valueStart, bin.path);
  else if (!knows(bin.value)) add('binUnknown', bin.valueStart, bin.path);
};

const checkBeneficiary = (napas, knows, add) => {
  const { template, beneficiary, account } = napas;
  if (!beneficiary) { add('beneficiaryMissing', template.start, template.path); return; }
  checkBin(napas, knows, add);
  if (!account) add('accountMissing', beneficiary.start, beneficiary.path);
  else if (account.value.length > 19) add('accountTooLong', account.valueStart, account.path);
  else if (!/^[A-Za-z0-9]*$/.test(account.value)) add('accountCharacters', account.valueStart, account.path);
};

const checkService = ({ template, service, misplaced, account }, add) => {
  if (misplaced) add('serviceMisplaced', misplaced.start, misplaced.path);
  else if (!service) add('serviceMissing', template.start, template.path);
  else if (!['QRIBFTTA', 'QRIBFTTC', 'QRPUSH', 'QRCASH'].includes(service.value)) add('serviceUnknown', service.valueStart, service.path);
  else if (service.value === 'QRIBFTTC' && account && !/^(?:[0-9]{16}|[0-9]{19})$/.test(account.value)) {
    add('cardNumberUnusual', account.valueStart, account.path);
  }
};

const checkReuse = ({ objects }, hasAmount, add) => {
  const method = find(objects, 1);
  if (method?.value === '11' && hasAmount) add('amountInStatic', method.start);
  else if (method?.value === '12' && !hasAmount) add('dynamicWithoutAmount', method.start);
};

const checkMemo = ({ objects }, add) => {
  const memo = find(find(objects, 62)?.children, 8);
  if (!memo) return;
  if (memo.value.length > 25) add('memoTooLong', memo.valueStart, memo.path);
  if (/[^\0-\x7F]/.test(memo.value)) add('memoNotAscii', memo.valueStart, memo.path);
};

/** Adds what is wrong with a code, in the SDK's order. */
export const judge = (tree, { scheme, napas, amount, knows }, add) => {
  for (const { code, offset, path } of tree.problems) add(code, offset, path);
  checkRoot(tree, add);
  const isVietnamese = napas || scheme === 'vnpay';
  checkInitiation(tree, isVietnamese, add);
  if (isVietnamese) {
    demand(tree, 53, '704', 'currencyNotVnd', add);
    demand(tree, 58, 'VN', 'countryNotVietnam', add);
  }
  checkAmount(amount, add);
  if (!napas) return;
  if (napas.template.id !== 38) add('napasOutside38', napas.template.start, napas.template.path);
  checkDuplicates(napas.template, add);
  checkBeneficiary(napas, knows, add);
  checkService(napas, add);
  checkReuse(tree, Boolean(amount.object), add);
  checkMemo(tree, add);
};
