// Reads any scanned text as the SDK's VietQrReader does (strictly). A test runs both over the same codes.

import { find, maxLength, objectsInBytesToo, readTree } from './emv.js';
import { amountIn, judge } from './judge.js';
import { trim } from './text.js';

const network = 'A000000727';
const practiceBin = '999999';

/** Bank and account are objects inside the account template of NAPAS. */
export const shape = { network, id: 1 };

const isNapas = template => template.children && find(template.children, 0)?.value === network;

/** The account template of NAPAS: in object 38, otherwise in 26. */
const napasIn = ({ objects }) => {
  const template = objects.find(object => object.id === 38 && isNapas(object)) ?? objects.find(object => object.id === 26 && isNapas(object));
  if (!template) return null;
  const beneficiary = find(template.children, 1);
  const service = find(template.children, 2);
  return {
    template, beneficiary, service,
    bin: find(beneficiary?.children, 0),
    account: find(beneficiary?.children, 1),
    misplaced: service ? undefined : find(beneficiary?.children, 2),
  };
};

const walletOf = (bin, account) => {
  if (bin === '971025' || account.startsWith('99MM') || account.startsWith('MOMO')
    || ((account.length === 18 || account.length === 19) && account.startsWith('PSP'))) return 'moMo';
  return /^[0-9]{2}ZP./s.test(account) ? 'zaloPay' : null;
};

const schemeOfNapas = ({ bin, account, service, misplaced }, { objects }) => {
  const written = (service ?? misplaced)?.value;
  if (written === 'QRIBFTTC') return 'vietQrCard';
  const describesMerchant = [52, 59, 60].some(id => find(objects, id));
  const isTransfer = written === undefined ? !describesMerchant : written.startsWith('QRIBFT');
  return isTransfer ? walletOf(bin?.value ?? '', account?.value ?? '') ?? 'vietQrAccount' : 'vietQrMerchant';
};

const schemeOfTemplate = (id, identifier, { objects }) => {
  if (id === 26 && identifier === 'A000000775') return 'vnpay';
  if (id === 26 && identifier === 'vn.airpay.www') return 'shopeePay';
  if ((id === 29 && identifier === 'A000000677010111') || (id === 30 && identifier === 'A000000677010112')) return 'promptPay';
  if ((id === 29 || id === 30) && identifier.includes('@') && find(objects, 58)?.value === 'KH') return 'khqr';
  if ((id === 33 || id === 38) && identifier === 'A005266284662577') return 'laoQr';
  return id === 33 && find(objects, 58)?.value === 'LA' ? 'laoQr' : null;
};

const schemeOf = (tree, napas) => {
  if (napas) return schemeOfNapas(napas, tree);
  if (tree.text.length < 14 || find(tree.objects, 0)?.value.length !== 2) return 'notEmv';
  for (const object of tree.objects) {
    const identifier = object.children && find(object.children, 0);
    const scheme = identifier && schemeOfTemplate(object.id, identifier.value, tree);
    if (scheme) return scheme;
  }
  return 'otherEmv';
};

/** How a text names the practice bank: 'none', 'alone', or 'besideAnotherBank' (or another network). Whoever draws must ask. */
export const practiceNaming = (tree, problems) => {
  // Both ways of counting lengths may fit, and a phone knows only one.
  const objects = [...tree.objects, ...objectsInBytesToo(tree, shape)];
  let practice = false;
  let other = objects.some(object => object.id >= 2 && object.id <= 51 && !isNapas(object)); // Cards and other networks.
  for (const template of objects.filter(isNapas)) {
    for (const beneficiary of template.children.filter(({ id }) => id === 1)) {
      for (const bin of (beneficiary.children ?? []).filter(({ id }) => id === 0)) {
        if (bin.value === practiceBin) practice = true; else other = true;
      }
    }
  }
  const isWellFormed = !tree.problems.some(({ code }) => problems[code][0] === 'error');
  const isOnlyWritten = !(other && isWellFormed) && tree.text.includes(`0006${practiceBin}`);
  return !practice && !isOnlyWritten ? 'none' : other ? 'besideAnotherBank' : 'alone';
};

/**
 * @param {string} payload what was scanned
 * @param {{ problems: Object<string, [string, string]>, knows: (bin: string) => boolean }} facts of du-lieu.json
 */
export const read = (payload, { problems: kinds, knows }) => {
  const tree = readTree(payload, shape);
  const napas = napasIn(tree);
  let scheme = schemeOf(tree, napas);
  const amount = amountIn(tree, Boolean(napas) || scheme === 'vnpay');
  const problems = [];
  const add = (code, offset, path = '', severity = kinds[code][0]) =>
    problems.push({ code, severity, offset, message: kinds[code][1].replace(/\{0\}/g, () => path) });

  const core = trim(payload);
  if (core.length !== payload.length && core.startsWith('0002')) {
    if (scheme === 'notEmv' && payload.length <= maxLength) scheme = 'otherEmv';
    const start = payload.indexOf(core);
    add('surroundingText', start > 0 ? 0 : core.length);
  }
  if (scheme === 'notEmv') add(payload.length > maxLength ? 'tooLong' : 'notEmv', 0);
  else judge(tree, { scheme, napas, amount, knows }, add);

  return {
    scheme,
    valid: !problems.some(({ severity }) => severity === 'error'),
    bin: napas?.bin?.value ?? null,
    account: napas?.account?.value ?? null,
    amount: amount.figure,
    dong: amount.dong,
    written: amount.object?.value ?? null,
    currency: find(tree.objects, 53)?.value ?? null,
    memo: find(find(tree.objects, 62)?.children, 8)?.value ?? null,
    merchantName: find(tree.objects, 59)?.value ?? null,
    practice: practiceNaming(tree, kinds),
    problems,
  };
};
