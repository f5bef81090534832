// This device is a learner's: what the school's pages say is finished may be told to the class (js/hoc/lop.js).
try { localStorage.setItem('lop', '1'); } catch { /* Then the board counts the forms alone. */ }
