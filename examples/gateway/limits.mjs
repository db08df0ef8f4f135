/** What a department changes as it likes; the browser asks for it. Sizes in bytes, times in seconds. */
export const usualLimits = {
  applicationBytes: 1024 * 1024,
  uploadBytes: 50 * 1024 * 1024,
  uploadSeconds: 24 * 3600,
  draftBytes: 1024 * 1024,
  draftSeconds: 7 * 24 * 3600,
  // What may wait here of one client, and of all: files that no application has claimed, and drafts.
  clientUploadBytes: 1024 ** 3,
  allUploadBytes: 20 * 1024 ** 3,
  clientDraftBytes: 50 * 1024 ** 2,
  allDraftBytes: 2 * 1024 ** 3,
  // How long tokens of cases, and of visits, may be used; how long figures are kept once made.
  ratingTokenSeconds: 30 * 24 * 3600,
  visitTokenSeconds: 2 * 3600,
  // How long ratings are sealed to one key before there is the next.
  sealingKeySeconds: 180 * 24 * 3600,
  figureSeconds: 10,
  // A session ends so long after its last sign of life, and so long after its beginning whatever is done.
  sessionIdleSeconds: 30 * 60,
  sessionSeconds: 8 * 3600,
  // How many requests of one client are taken in how many seconds, for each operation; fewer of those by which tokens could be guessed.
  rateSeconds: 60,
  requestsOfClient: 1200,
  ratingRequestsOfClient: 120,
  // Who looks a case up by its number and a further answer: so often, and so often in vain for one number in so long, whoever asks.
  lookUpsOfClient: 10,
  wrongLookUps: 10,
  lookUpSeconds: 24 * 3600,
  // Of appointments and consultations: what is sent, and what is looked up by a token.
  deskRequestsOfClient: 60,
};

/** What a browser needs to know. How much may wait is told by the refusal: nobody has to know how large the disk is. */
export const toldLimits = ({ applicationBytes, uploadBytes, uploadSeconds, draftBytes, draftSeconds }) => ({
  applicationBytes,
  uploadBytes,
  uploadSeconds,
  draftBytes,
  draftSeconds,
});
