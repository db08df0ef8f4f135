import type { Messages } from '@tongban/core/i18n';

export const englishCommitment: Messages = {
  'letter.none': 'There is no letter to sign.',
  'letter.failed': 'The letter cannot be shown right now.',
  'letter.title.commitment': 'Letter of notice and commitment',
  'letter.title.deferral': 'Letter of commitment for later documents',
  'letter.number': 'No. ',
  'letter.to': 'Given to',
  'letter.item': 'Service',
  'letter.applicant': 'Applicant',
  'letter.applicant.number': 'ID number',
  'letter.proof': 'Proof',
  'letter.promised': 'Promised time limit',
  'letter.notice.commitment': 'What you are told',
  'letter.notice.deferral': 'What may follow later',
  'letter.obligation': 'What has to be proven',
  'letter.basis': 'Legal basis',
  'letter.content': 'What the proof has to show',
  'letter.way': 'How the commitment is made',
  'letter.way.usual':
    'The applicant makes it freely, in writing (electronically, too). It counts once it is signed and dated.',
  'letter.liability': 'If the commitment is not true',
  'letter.verification': 'How it is checked',
  'letter.verification.usual': 'The body may check whether what is committed to is true.',
  'letter.publicity': 'Whether the letter is made public',
  'letter.rights': 'Your rights',
  'letter.rights.commitment':
    'It is for you to decide. You may bring the proof instead of signing; neither the outcome nor the time limit depends on it. Until the application is sent you may take back a letter you have signed.',
  'letter.rights.deferral':
    'It is for you to decide. You may apply once you have all documents instead of signing. Until the application is sent you may take back a letter you have signed.',
  'letter.missing': 'What is missing',
  'letter.missing.form': 'Form',
  'letter.missing.way': 'How to hand it in',
  'letter.missing.until': 'Until when',
  'letter.missing.consequence': 'If it is late',
  'letter.originals': '{count} original|{count} originals',
  'letter.copies': '{count} copy|{count} copies',
  'letter.within': 'within {limit} of acceptance',
  'letter.within.day': 'within {limit} of acceptance, {day} at the latest',
  'letter.within.told': 'as the body tells you',
  'letter.deadline': 'Until when all is there',
  'letter.deadline.day':
    'All of it is handed in by {day}, not later than the promised time limit of the service ({limit}).',
  'letter.deadline.only-day': 'All of it is handed in by {day}.',
  'letter.deadline.limit':
    'Each is handed in within its own limit, not later than the promised time limit of the service ({limit}).',
  'letter.deadline.none': 'All of it is handed in by when the body says.',
  'letter.overdue': 'If it is late',
  'letter.overdue.none':
    'If something is still missing then, or is not as it has to be, the body ends the procedure and gives back what was handed in.',
  'letter.overdue.some':
    'Where a consequence is named above, that holds. If something else is still missing then, or is not as it has to be, the body ends the procedure and gives back what was handed in.',
  'letter.overdue.all': 'What follows is named above, for each document.',
  'letter.result': 'When you get the result',
  'letter.result.none':
    'The body accepts and examines the application first; the result is handed out once everything is there and in order.',
  'letter.result.some':
    'The body accepts and examines the application first. Where a consequence is named above, it also says whether the result waits; for all else the result is handed out once it is there and in order.',
  'letter.result.all':
    'The body accepts and examines the application first; whether the result waits is named above, for each document.',
  'letter.statements': 'What the applicant commits to',
  'letter.statements.commitment':
    'The applicant knows all that is said above and commits freely to the following:',
  'letter.statements.deferral':
    'The applicant chooses freely to hand in documents later, and commits to the following:',
  'letter.statement.1':
    'The legal conditions are met, the main documents are complete, and what is handed in is true and valid.',
  'letter.statement.2': 'What is missing follows in the form, in the way and by the day this letter says.',
  'letter.statement.3':
    'The applicant knows when the result is handed out and what follows from being late, as said above, and bears it.',
  'letter.statement.4':
    'This is what the applicant truly wants; the applicant answers in law for a commitment that is not true.',
  'letter.signature': 'Signed by the applicant',
  'letter.signature.for': 'Signed by the agent',
  'letter.signature.of': 'Handwritten signature of {name}',
  'letter.agent': 'Agent',
  'letter.date': 'Date',
  'letter.date.blank': '                              ',
  'letter.choice': 'Your choice',
  'letter.choice.commit.commitment': 'Commit, of your own free will',
  'letter.choice.commit.commitment.note': 'Sign the letter; this proof is not needed',
  'letter.choice.proof.commitment': 'Bring the proof instead',
  'letter.choice.proof.commitment.note': 'No letter; hand in the proof with the application',
  'letter.choice.commit.deferral': 'Commit, and hand it in later',
  'letter.choice.commit.deferral.note': 'Sign the letter; the application is accepted now',
  'letter.choice.proof.deferral': 'Apply with all documents instead',
  'letter.choice.proof.deferral.note': 'No letter; apply once you have everything',
  'letter.read.commitment': 'I have read and understood all that is said above',
  'letter.read.deferral': 'I have read and understood all of the above',
  'letter.signer': 'Who signs',
  'letter.signer.self': 'The applicant',
  'letter.signer.head': 'The legal representative, head or owner',
  'letter.signer.agent': 'An agent with written authority',
  'letter.agent.name': 'Name of the agent',
  'letter.agent.note': 'An agent has to hand in the written authority of the applicant with the application.',
  'letter.signature.how': 'Signature',
  'letter.way-to-sign.draw': 'Write by hand',
  'letter.way-to-sign.type': 'Type the name',
  'letter.signature.name': 'Name of who signs',
  'letter.signature.here': 'Sign below with a finger, a pen or the mouse.',
  'letter.signature.blank': 'Not signed yet',
  'letter.signature.written': 'The signature written so far',
  'letter.signature.undo': 'Undo a stroke',
  'letter.signature.clear': 'Start over',
  'letter.sign': 'Sign the letter',
  'letter.choose-proof': 'Confirm',
  'letter.lack.read': 'Please read the letter first, then tick this.',
  'letter.lack.agent': 'Please fill in the name of the agent.',
  'letter.lack.strokes': 'There is no signature yet. You can also type the name.',
  'letter.lack.speck': 'This is a dot and no signature. Write the whole name.',
  'letter.lack.name': 'Please type the name of who signs.',
  'letter.lack.other-name': 'This is not the name of who signs, "{name}". Please check.',
  'letter.after': 'After signing',
  'letter.signed': 'The letter is signed.',
  'letter.signed.until': 'You may take it back until the application is sent.',
  'letter.print': 'Print the letter',
  'letter.withdraw': 'Take it back',
  'letter.again': 'Change the choice',
  'letter.instead.commitment': 'You have chosen to bring the proof. Hand in with the application: {names}.',
  'letter.instead.deferral':
    'You have chosen to apply with everything. Hand in with the application: {names}.',
  'letter.expired':
    'The day this letter gives has passed, so it cannot be signed any more. Hand in everything with the application, or go back to make a new letter.',
  'letter.barred.commitment': 'No commitment can stand for this proof',
  'letter.barred.deferral': 'Nothing can be handed in later',
  'letter.barred.bring': 'Hand in with the application: {names}.',
  'letter.barred.proof': 'Hand in the proof with the application.',
  'letter.barred.repair':
    'If you think the record is wrong, ask the body to check it. Once it is repaired you may choose a commitment again.',
  'letter.barred.because.national-security':
    'The service concerns national security or state secrets, where commitments are not taken.',
  'letter.barred.because.public-safety':
    'The service concerns public safety, where commitments are not taken.',
  'letter.barred.because.financial-supervision':
    'The service concerns the supervision of financial business, where commitments are not taken.',
  'letter.barred.because.environment':
    'The service concerns the protection of the environment, where commitments are not taken.',
  'letter.barred.because.health-safety':
    'The service directly concerns health, life or property, where commitments are not taken.',
  'letter.barred.because.foreign-affairs':
    'The service is an important matter with other countries, where commitments are not taken.',
  'letter.barred.because.bad-credit':
    'There is a record of serious bad credit of the applicant; until it is repaired this is not possible.',
  'letter.barred.because.false-commitment':
    'There is a record of an earlier commitment that was not true; until it is repaired this is not possible.',
};
