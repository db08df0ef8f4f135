export { openArrival } from './arrival.js';
export { depart, faultOf } from './departure.js';
export { qrCode } from '../../../shared/qr/qr-code.js';
