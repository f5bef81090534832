// CRC-16/CCITT-FALSE over UTF-8, the check value of a payment code (EMVCo MPM, object 63).

const table = Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 8;
  for (let bit = 0; bit < 8; bit++) value = value & 0x8000 ? (value << 1) ^ 0x1021 : value << 1;
  return value & 0xFFFF;
});

export const crcOf = text => {
  let crc = 0xFFFF;
  for (const byte of new TextEncoder().encode(text)) crc = ((crc << 8) & 0xFFFF) ^ table[(crc >> 8) ^ byte];
  return crc;
};

export const crcText = text => crcOf(text).toString(16).toUpperCase().padStart(4, '0');
