// Comforts of the school. All of it can be read and answered without.
import './hoc/tien-bo.js';
import './hoc/cau-hoi.js';
import './hoc/doc-to.js';
import './hoc/giu.js';
import './hoc/lop.js';
