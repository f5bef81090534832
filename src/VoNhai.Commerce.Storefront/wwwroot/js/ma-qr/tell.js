// What a scanned text would do, in the words of the server's CodeTelling; never that a code is good.

import { plainOf } from './plain.js';
import { read } from './read.js';
import { trim } from './text.js';
import { showVnd } from './vnd.js';

const say = (words, name, ...values) => words[name].replace(/\{([0-9])\}/g, (_, index) => values[index]);

const capital = name => name[0].toUpperCase() + name.slice(1);

const bankOf = ({ bin }, { words, bankName }) => bankName(bin) ?? say(words, 'bankUnknown', bin ?? '');

const whomOf = (reading, facts) => {
  const { scheme, account, merchantName } = reading;
  const to = (name, ...values) => say(facts.words, name, ...values);
  if (account !== null) {
    if (scheme === 'vietQrAccount') return to('toAccount', account, bankOf(reading, facts));
    if (scheme === 'vietQrCard') return to('toCard', account, bankOf(reading, facts));
    if (scheme === 'moMo') return to('toMoMo', account);
    if (scheme === 'zaloPay') return to('toZaloPay', account);
  }
  const shop = merchantName ?? account;
  return shop === null ? to('toUnknown') : to('toShop', shop);
};

const amountOf = ({ written, dong, amount, currency }, { words }) => {
  if (written === null) return words.byPayer;
  if (dong !== null) return showVnd(dong);
  return amount !== null && currency !== null ? say(words, 'otherCurrency', written, currency) : words.amountUnreadable;
};

const accountLabel = { vietQrCard: 'card', vietQrMerchant: 'shop' };

const factsOf = (reading, facts) => {
  const { words } = facts;
  const { scheme, bin, account, merchantName, memo } = reading;
  const told = [[words.scheme, words[`scheme${capital(scheme)}`]]];
  if (bin !== null) told.push([words.bank, bankOf(reading, facts)]);
  if (account !== null) told.push([words[accountLabel[scheme] ?? 'account'], account]);
  if (merchantName !== null) told.push([words.name, merchantName]);
  told.push([words.amount, amountOf(reading, facts)]);
  told.push([words.memo, memo === null ? words.noMemo : memo === '***' ? words.byPayer : memo]);
  return told;
};

const tellText = (text, { words, plain }) => {
  const { kind, host } = plainOf(text);
  const isLink = /Link$/.test(kind);
  return { tone: 'text', title: words.text, kind: plain[kind].replace('{0}', host), facts: [], troubles: [], advice: isLink ? [words.adviceLink] : [] };
};

/** @param facts du-lieu.json, prepared by facts.js */
export const tell = (scanned, facts) => {
  const { words } = facts;
  const text = trim(scanned);
  const reading = read(text, facts);
  const { scheme, valid, bin, practice, dong, merchantName, problems } = reading;
  if (scheme === 'notEmv') return tellText(text, facts);
  const isMoney = bin !== null || scheme === 'vnpay';
  const isPractice = practice === 'alone';
  const whom = whomOf(reading, facts);
  const pay = dong === null ? say(words, 'payTo', whom) : say(words, 'payAmountTo', showVnd(dong), whom);
  return {
    tone: !valid ? 'broken' : isPractice ? 'practice' : isMoney ? 'money' : 'other',
    title: valid ? pay : words.broken,
    kind: isPractice ? words.kindPractice : !valid ? '' : isMoney ? words.kindMoney : words.kindOther,
    facts: factsOf(reading, facts),
    troubles: problems.map(({ severity, message }) => ({ isError: severity === 'error', sentence: message })),
    advice: !valid ? [] : merchantName === null ? [words.adviceRead] : [words.adviceRead, words.adviceName],
  };
};
