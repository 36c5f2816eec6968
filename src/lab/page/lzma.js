// Unpacks what Java packed as a .lzma file: properties, dictionary, length, a range coder's bits
// (Igor Pavlov's LZMA specification, public domain). A third smaller than a browser's own gzip.
function lzma(packed) {
  'use strict';
  const little = (start, bytes) => {
    let number = 0;
    for (let i = start + bytes - 1; i >= start; i--) number = number * 256 + packed[i];
    return number;
  };
  const contextBits = packed[0] % 9;
  const positionMask = (1 << ((packed[0] / 9 | 0) % 5)) - 1;
  const stateMask = (1 << (packed[0] / 45 | 0)) - 1;
  const out = new Uint8Array(little(5, 8));

  let at = 14;
  let range = 2 ** 32 - 1;
  let code = 0;
  for (let i = 0; i < 4; i++) code = code * 256 + packed[at++];
  const refill = () => {
    if (range < 2 ** 24) {
      range *= 256;
      code = code * 256 + (packed[at++] | 0);
    }
  };
  const bit = (odds, i) => {
    const bound = (range >>> 11) * odds[i];
    const isSet = code >= bound;
    if (isSet) {
      range -= bound;
      code -= bound;
      odds[i] -= odds[i] >> 5;
    } else {
      range = bound;
      odds[i] += 2048 - odds[i] >> 5;
    }
    refill();
    return isSet ? 1 : 0;
  };
  const evenBits = count => {
    let value = 0;
    while (count-- > 0) {
      range = range / 2 >>> 0;
      const isSet = code >= range;
      if (isSet) code -= range;
      value = value * 2 + (isSet ? 1 : 0);
      refill();
    }
    return value;
  };
  const high = (odds, base, count) => {
    let node = 1;
    for (let i = 0; i < count; i++) node = node << 1 | bit(odds, base + node);
    return node - (1 << count);
  };
  const low = (odds, base, count) => {
    let value = 0;
    for (let i = 0, node = 1; i < count; i++) {
      const b = bit(odds, base + node);
      node = node << 1 | b;
      value |= b << i;
    }
    return value;
  };

  const odds = count => new Uint16Array(count).fill(1024);
  const isMatch = odds(192), isRepeat = odds(12), isOlder = odds(12), isThird = odds(12), isFourth = odds(12);
  const isLong = odds(192), slots = odds(256), middle = odds(115), lowest = odds(16);
  const literals = odds(0x300 * (positionMask + 1 << contextBits));
  const lengths = odds(514), repeatLengths = odds(514);
  const length = (odds, position) => {
    if (!bit(odds, 0)) return 2 + high(odds, 2 + position * 8, 3);
    if (!bit(odds, 1)) return 10 + high(odds, 130 + position * 8, 3);
    return 18 + high(odds, 258, 8);
  };
  const distance = size => {
    const slot = high(slots, Math.min(size - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | slot & 1) << bits;
    return slot < 14
      ? base + low(middle, base - slot, bits)
      : base + (evenBits(bits - 4) << 4) + low(lowest, 0, 4);
  };

  let n = 0;
  let state = 0;
  let back = [0, 0, 0, 0];
  const literal = () => {
    const before = n ? out[n - 1] : 0;
    const base = 0x300 * (((n & positionMask) << contextBits) + (before >> 8 - contextBits));
    let node = 1;
    if (state >= 7) {
      let likely = out[n - back[0] - 1] << 1;
      while (node < 256) {
        const expected = likely & 256;
        const b = bit(literals, base + 256 + expected + node);
        node = node << 1 | b;
        likely <<= 1;
        if (expected >> 8 !== b) break;
      }
    }
    while (node < 256) node = node << 1 | bit(literals, base + node);
    out[n++] = node;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  };
  // How many bytes come again; from where is in back[0].
  const repeated = position => {
    if (!bit(isOlder, state)) {
      if (!bit(isLong, state * 16 + position)) {
        state = state < 7 ? 9 : 11;
        return 1;
      }
    } else {
      const which = !bit(isThird, state) ? 1 : 2 + bit(isFourth, state);
      back.unshift(back.splice(which, 1)[0]);
    }
    state = state < 7 ? 8 : 11;
    return length(repeatLengths, position);
  };
  while (n < out.length) {
    const position = n & stateMask;
    if (!bit(isMatch, state * 16 + position)) {
      literal();
      continue;
    }
    let size;
    if (bit(isRepeat, state)) {
      size = repeated(position);
    } else {
      size = length(lengths, position);
      state = state < 7 ? 7 : 10;
      back = [distance(size), back[0], back[1], back[2]];
    }
    for (; size > 0; size--, n++) out[n] = out[n - back[0] - 1];
  }
  return out;
}
