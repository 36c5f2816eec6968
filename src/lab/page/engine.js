// Java's answers: engine.ask(request) gives a promise of one, both JSON texts. They come from a
// worker in the order of the questions; engine.restart() drops what is under way. This script keeps
// to old JavaScript, so that an old browser gets as far as the sentence.
var engine = (function () {
  'use strict';
  var NEEDED = 'This page needs a newer browser: Chrome 119, Firefox 120, Safari 18.2 or later. '
    + 'Diese Seite braucht einen neueren Browser: ab Chrome 119, Firefox 120, Safari 18.2.';
  // A module with a struct type: WebAssembly's garbage collection.
  var STRUCT = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0];
  var isOld = typeof WebAssembly !== 'object' || typeof Worker !== 'function'
    || !WebAssembly.validate(new Uint8Array(STRUCT));
  if (isOld) {
    document.addEventListener('DOMContentLoaded', function () { document.body.textContent = NEEDED; });
    return {ask: function () { return {then: function () { return this; }, catch: function () { return this; }}; }, restart: function () {}};
  }

  var worker = null;
  var asked = new Map();
  var count = 0;
  var text = function (id) { return document.getElementById(id).textContent; };

  // What runs in the worker, as text behind TeaVM's runtime: questions wait until the module is there.
  var work = function () {
    var ready;
    onmessage = function (event) {
      if (event.data.module) {
        ready = TeaVM.wasmGC.load(new Int8Array(event.data.module));
        ready.catch(function (e) { postMessage({broken: String(e)}); });
        return;
      }
      ready.then(function (java) {
        postMessage({id: event.data.id, answer: java.exports.answer(event.data.request)});
      }).catch(function (e) { postMessage({id: event.data.id, error: String(e && e.message || e)}); });
    };
  };

  var module = function () {
    // Seven bits a character; the bits above are there where HTML would not keep the character.
    var characters = text('module');
    var packed = new Uint8Array(characters.length * 7 >> 3);
    for (var i = 0, at = 0, held = 0, bits = 0; i < characters.length; i++) {
      held = (held << 7 | characters.charCodeAt(i) & 127) & 0x3fff;
      bits += 7;
      if (bits >= 8) packed[at++] = held >> (bits -= 8);
    }
    return lzma(packed).buffer;
  };
  var bytes = null;
  var address = null;

  var fail = function (why) {
    asked.forEach(function (one) { one.reject(new Error(why)); });
    asked.clear();
  };
  var start = function () {
    bytes = bytes || new Promise(function (painted) { setTimeout(painted); }).then(module);
    address = address || URL.createObjectURL(
      new Blob([text('runtime') + '\n(' + work + ')();'], {type: 'text/javascript'}));
    var mine = worker = new Worker(address);
    mine.onmessage = function (event) {
      var told = event.data;
      if (told.broken) return fail(told.broken);
      var one = asked.get(told.id);
      asked.delete(told.id);
      if (one && told.error) one.reject(new Error(told.error));
      else if (one) one.resolve(told.answer);
    };
    mine.onerror = function (event) { fail(event.message || 'the worker stopped'); };
    bytes.then(function (all) { mine.postMessage({module: all}); }, function (e) { fail(String(e)); });
    return bytes;
  };
  var ready = start();

  return {
    ask: function (request) {
      return new Promise(function (resolve, reject) {
        var id = ++count;
        asked.set(id, {resolve: resolve, reject: reject});
        ready.then(function () { if (asked.has(id)) worker.postMessage({id: id, request: request}); });
      });
    },
    restart: function () {
      worker.terminate();
      fail('another question came');
      ready = start();
    },
  };
})();
