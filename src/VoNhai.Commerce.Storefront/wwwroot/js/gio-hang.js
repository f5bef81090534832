// The cart: products that were noted without a network are asked about, at today's price.
import { wishes, askAddress } from './cho-mang.js';

const list = await wishes();
if (list.length > 0 && !new URLSearchParams(location.search).has('ghi')) location.replace(askAddress(list));
