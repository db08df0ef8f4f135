import type { Messages } from '@tongban/core/i18n';

/** What the command says in English. The other languages have the same keys. */
export const en = {
  'help.program': 'Tongban 通办: import and check catalogues of government service items.',
  'help.import': 'Turn spreadsheets, exchange tables and other exports into one catalogue file.',
  'help.check': 'Tell what is wrong in catalogue files.',
  'help.forms': 'Make what forms need when they are published.',
  'help.formsBuild': 'Turn JSON Schemas into modules that validate answers: quick, small, without eval.',
  'help.formsFiles': 'JSON Schemas',
  'help.formsOut': 'folder for the modules (required)',
  'help.gateway': 'Work on gateways.',
  'help.gatewayCheck':
    'Try a gateway against its description, sentence by sentence. Sends invented applications: not for one in use.',
  'help.gatewayUrl': 'address of the gateway, for example http://127.0.0.1:8090/gateway',
  'help.trial':
    'a file with the form to try it with, answers and a mistake (default: the form contact-details)',
  'help.header': 'a header for every request, for a gateway behind a log-in: "Name: value" (may be repeated)',
  'help.onlyAreas':
    'areas to try, with commas between them: catalogue, applications, progress, joint, licences, uploads, drafts, ratings, sessions (default: all)',
  'help.importFiles': 'files to import, all of one shape',
  'help.checkFiles': 'catalogue files',
  'help.from': 'shape of the files; recognised when left out; an unknown name lists them all',
  'help.output': 'where the catalogue goes (required)',
  'help.publisher': 'name of the publisher, where the source has none',
  'help.title': 'title of the catalogue',
  'help.report': 'also write the whole report to this file, as JSON',
  'help.plugin': 'a module that adds importers: ./file.js or the name of a package (may be repeated)',
  'help.json': 'print one JSON document instead of tables',
  'help.fields': 'list what became of every field',
  'help.rows': 'how many findings to list (0: all)',
  'help.strict': 'warnings count as errors',
  'help.lang': 'language of the messages: zh or en',
  'help.help': 'show this help',
  'help.version': 'show the version',
  'help.exit':
    'Exit codes: 0 fine, 1 the data has errors, 2 called wrongly or a file cannot be read or written.',
  'help.Usage:': 'Usage:',
  'help.Arguments:': 'Arguments:',
  'help.Options:': 'Options:',
  'help.Commands:': 'Commands:',
  'help.default': 'default',
  'help.[options]': '[options]',
  'help.[command]': '[command]',

  'usage.missingArgument': 'Missing: {name}',
  'usage.optionMissingArgument': 'The option {name} needs a value.',
  'usage.missingMandatoryOptionValue': 'The option {name} is needed.',
  'usage.unknownOption': 'There is no option {name}.',
  'usage.unknownCommand': 'There is no command {name}.',
  'usage.excessArguments': 'Too many arguments.',
  'usage.invalidArgument': 'The option {name} does not take this value.',
  'usage.help': 'tongban --help tells what there is.',

  'from.unknown': 'There is no importer named {name}. Importers:',
  'from.none': 'No importer recognises these files. Name one with --from:',
  'from.several': 'Several importers may fit. Name one with --from:',
  'plugin.missing': 'The plugin {name} cannot be loaded: {reason}',
  'plugin.none': '{name} exports no plugin for this version.',
  'output.noFile': '{file} is there already and is not a file.',
  'output.noFolder': 'There is no folder to write {file} in.',
  'output.isInput': '{file} is one of the files to import; it will not be overwritten.',
  'output.same': '{file} is meant for both the catalogue and the report.',
  'file.ENOENT': 'There is no file {file}.',
  'file.EISDIR': '{file} is a folder.',
  'file.EACCES': 'No permission for {file}.',
  'file.EPERM': 'No permission for {file}.',
  'file.EROFS': '{file} is on a disk that can only be read.',
  'file.ENOSPC': 'The disk is full; {file} was left as it was.',
  'file.other': '{file}: {code}',
  'job.read': 'Reading  ',
  'job.import': 'Importing',
  'job.initials': 'Initials ',
  'job.check': 'Checking ',
  'job.write': 'Writing  ',
  crash: 'This is a bug in tongban or in a plugin. Nothing was overwritten halfway.',

  'severity.error': 'error',
  'severity.warning': 'warning',
  'column.severity': 'Severity',
  'column.rule': 'Rule',
  'column.count': 'Count',
  'column.says': 'What holds',
  'column.place': 'Place',
  'column.item': 'Item',
  'column.message': 'Message',
  'column.file': 'File',
  'column.row': 'Row',
  'column.field': 'Field',
  'column.fate': 'Became',
  'column.fields': 'Fields',
  'column.values': 'Values',
  'column.to': 'Went to',
  'fate.mapped': 'mapped',
  'fate.data': 'kept as data',
  'fate.unknown': 'unknown, kept as data',
  'fields.unknown': 'Unknown fields (values):',
  more: '… and {count} more (--rows 0 lists all)',

  'check.fine': '{file}: nothing to complain about',
  'check.sum': '{file}: errors {errors}, warnings {warnings}',
  'finding.broken': 'Does not hold: {rule}',
  'finding.broken.id': 'Does not hold: {rule} – here: {id}',
  'forms.written': 'Written: {file} ({bytes} bytes, {gzip} compressed)',
  'forms.unusable': '{file} cannot be used; no module was written for it.',
  'forms.hints': '{file}: probably slips; the module is written all the same.',
  'forms.twice': 'Two schemas would become the module {name}.',
  'gateway.ok': 'ok    ',
  'gateway.failed': 'failed',
  'gateway.expected': 'expected: {fact}',
  'gateway.got': 'got: {fact}',
  'gateway.requests': 'requests: {fact}',
  'gateway.sum': '{url}: {ok} ok, {failed} failed',
  'gateway.noArea': '--only takes areas with commas between them: {areas}',
  'gateway.column.area': 'area',
  'gateway.column.ok': 'ok',
  'gateway.column.failed': 'failed',
  'area.catalogue': 'catalogue',
  'area.applications': 'applications',
  'area.progress': 'progress',
  'area.joint': 'joint applications',
  'area.licences': 'licences',
  'area.uploads': 'uploads',
  'area.drafts': 'drafts',
  'area.ratings': 'ratings',
  'area.appointments': 'appointments',
  'area.consultations': 'consultations',
  'area.sessions': 'sessions',
  'area.answers': 'answers as described',
  'gateway.noUrl': '{url} is no address of a gateway: it starts with http:// or https:// and has no query.',
  'gateway.noHeader': 'A header is given as --header "Name: value".',
  'gateway.nobody': 'Nobody answers at {url}: {reason}',
  'gateway.noTrial': '{file} cannot be used: {part} is missing or is not as it should be.',
  'gateway.noForm':
    'The gateway does not take the form {formId} in version {formVersion}. Let it take that form, or name one of its own with --trial.',
  'import.from': 'Importer: {from}',
  'import.sum': 'Records: {records}, items: {items}',
  'import.items': 'Items: {items}',
  'import.issues': 'In the input: errors {errors}, warnings {warnings}',
  'import.findings': 'In the catalogue: errors {errors}, warnings {warnings}',
  'import.written': 'Written: {file}',
  'import.writtenWithErrors': 'Written: {file}, with errors: nothing that could be read is lost',
  'import.noItems':
    'No item was found, so no catalogue was written; if there is a {file}, it stays as it was.',

  'issue.type': 'should be: {expected}',
  'issue.required': '{key} is missing',
  'issue.enum': 'should be one of: {allowed}',
  'issue.unknown': 'is not part of the format',
  'issue.not-json': 'is no JSON (tongban check names the line)',
  'issue.empty-file': 'is empty',
  'issue.html-page': 'is a web page, not data: perhaps a login or error page was saved',
  'issue.broken-row': 'the line cannot be taken apart (quotes?)',
  'issue.column-count': 'has {found} columns instead of {expected}',
  'issue.no-records': 'holds no records',
  'issue.no-record': 'holds an answer without a record',
  'issue.table-missing': 'the table {table} is missing',
  'issue.table-unknown': 'the table {name} is not known; no items were made of it',
  'issue.personal-table': 'the table {name} holds cases or users; it was not read',
  'issue.no-key': 'has no key {key}',
  'issue.key-mismatch': 'the key {key} is another than that of its record',
  'issue.orphan': 'no record has the key {key} it names',
  'issue.duplicate': 'the same {key} as row {row} of {with}',
  'issue.conflict': 'differs from {with}, which is already filled; kept as data',
  'issue.charset': 'looks garbled ({kind}): wrong encoding at the source',
  'issue.unknown-code': 'the code is not in the table {system}; kept as it is',
  'issue.code-format': 'is no code of a known form; kept as it is',
  'issue.limit-amount': 'is no whole number of units; kept as data',
  'issue.limit-unit': 'has no known unit: it will not become a date',
  'issue.date': 'is no date; kept as data',
  'issue.number': 'is no number; kept as data',
  'issue.number-range': 'is no whole number from 0 to {max}; kept as data',
  'issue.rounded':
    'is a number of more digits than JSON numbers keep: the last ones are lost; write it as a string',
  'issue.flag': 'is neither yes nor no; kept as data',
  'issue.url': 'is no http address; kept as data',
  'issue.phone': 'is no telephone number',
  'issue.length': 'has not the length that is asked for',
  'issue.too-long': 'is too long',
  'issue.twin': 'codes and texts do not pair up; kept as data',
  'issue.result-name': 'a sample belongs to no result; kept as data',
  'issue.pattern': 'has not the form that is asked for: {pattern}',
  'issue.minLength': 'is too short (at least {limit})',
  'issue.maxLength': 'is too long (at most {limit})',
  'issue.minimum': 'is too small (at least {limit})',
  'issue.maximum': 'is too large (at most {limit})',
  'issue.minItems': 'has too few entries (at least {limit})',
  'issue.maxItems': 'has too many entries (at most {limit})',
  'issue.minProperties': 'says nothing',
  'issue.depth': 'is nested too deeply',
  'form.url': 'an address that starts with https:// or http://',
  'form.day': 'YYYY-MM-DD',
  'form.moment': 'YYYY-MM-DD, or YYYY-MM-DDThh:mm:ss+08:00',
  'form.region': 'a region code of 12 digits',
  'issue.syntax': 'is no JSON from line {line}, column {column} on',
  'issue.encoding': 'is not encoded in UTF-8',

  'sentence.is a gateway': 'Speaks tongban-gateway/1 and says within which limits',
  'sentence.answers as described': 'Answers {operation} as described',
  'sentence.gives a catalogue that pages can read': 'Gives a catalogue that pages can read',
  'sentence.does not give the catalogue again to who has it':
    'Does not give the catalogue again to who has it',
  'sentence.gives the catalogue without cookies': 'Gives the catalogue without cookies',
  'sentence.gives its items page by page, each once and none left out':
    'Gives its items page by page, each once and none left out',
  'sentence.finds an item by its name and by its code': 'Finds an item by its name and by its code',
  'sentence.names the place of a wrong limit and of a cursor that is none':
    'Names the place of a wrong limit and of a cursor that is none',
  'sentence.takes an application in': 'Takes an application in',
  'sentence.takes an application in once, however often it is sent':
    'Takes an application in once, however often it is sent',
  'sentence.takes an application in once when it comes several times at the same moment':
    'Takes an application in once when it comes several times at the same moment',
  'sentence.takes two applications with the same answers for two':
    'Takes two applications with the same answers as two',
  'sentence.refuses wrong answers and says where, by pointer':
    'Refuses wrong answers and says where, by pointer',
  'sentence.takes mended answers in under the key that was refused':
    'Takes mended answers in under the key that was refused',
  'sentence.does not take a key for another application': 'Does not take a key for another application',
  'sentence.knows no form of another name': 'Does not take an application for a form it does not have',
  'sentence.stops when it is cancelled': 'Stops when it is cancelled (this command’s own part)',
  'sentence.takes a file and tells how far it has come': 'Takes a file and tells how far it has come',
  'sentence.goes on with an upload that was broken off': 'Goes on with an upload that was broken off',
  'sentence.begins anew when the upload to go on with is gone':
    'Lets an upload begin anew when the one to go on with is gone',
  'sentence.takes an application in with its files': 'Takes an application in with its files',
  'sentence.refuses a file that was taken back': 'Refuses a file that was taken back',
  'sentence.gives no file to two applications': 'Gives no file to two applications',
  'sentence.does not take a file': 'Does not take a file of {bytes} bytes and the type {type}',
  'sentence.stops an upload when it is cancelled':
    'Stops an upload when it is cancelled (this command’s own part)',
  'sentence.tells how an application stands to whoever has its token':
    'Tells how an application stands to whoever has its token',
  'sentence.tells nothing for a case number': 'Tells nothing for a case number',
  'sentence.does not take an application without an Idempotency-Key':
    'Does not take an application without an Idempotency-Key',
  'sentence.does not take an application of no form': 'Does not take an application without a formId',
  'sentence.does not take a part of an application that is not described':
    'Does not take a part of an application that is not described',
  'sentence.does not take what is no JSON': 'Does not take what is not JSON',
  'sentence.does not take an application that is nested without end':
    'Does not take an application that is nested far too deeply',
  'sentence.does not take another version of the form': 'Does not take another version of the form',
  'sentence.does not take an application that is too large': 'Does not take an application that is too large',
  'sentence.refuses requests that a browser marks as another site’s':
    'Refuses requests that a browser marks as another site’s',
  'sentence.takes a joint application in, with a sub-case for each part':
    'Takes a joint application in, with a sub-case for each part',
  'sentence.takes a joint application in once, however often it is sent':
    'Takes a joint application in once, however often it is sent',
  'sentence.takes a joint application in once when it comes several times at the same moment':
    'Takes a joint application in once when it comes several times at the same moment',
  'sentence.takes a mended joint application in under the key that was refused':
    'Takes a mended joint application in under the key that was refused',
  'sentence.refuses a joint application with a wrong answer in one part':
    'Refuses a joint application with a wrong answer in one part',
  'sentence.refuses a joint application with a part too few':
    'Refuses a joint application with a part too few',
  'sentence.refuses a joint application with a material too few':
    'Refuses a joint application with a material too few',
  'sentence.refuses a joint application with a letter too few':
    'Refuses a joint application with a letter too few',
  'sentence.refuses a joint application with a letter beyond the promised limit':
    'Refuses a joint application with a letter beyond the promised limit',
  'sentence.refuses a joint application with a condition that is not met':
    'Refuses a joint application with a condition that is not met',
  'sentence.refuses a joint application with a condition that is not answered':
    'Refuses a joint application with a condition that is not answered',
  'sentence.refuses a joint application with a part whose condition is not met':
    'Refuses a joint application with a part whose condition is not met',
  'sentence.refuses a joint application with a letter signed years ago':
    'Refuses a joint application with a letter signed years ago',
  'sentence.refuses a joint application with a letter that is past its day':
    'Refuses a joint application with a letter that is past its day',
  'sentence.refuses a joint application with a commitment where none is taken':
    'Refuses a joint application with a commitment where none is taken',
  'sentence.tells how the parts of a joint application stand':
    'Tells how the parts of a joint application stand',
  'sentence.finds the licences of the types that are asked for, and no others':
    'Finds the licences of the types that are asked for, and no others',
  'sentence.leaves out the types the person does not hold': 'Leaves out the types the person does not hold',
  'sentence.tells names and numbers of licences masked': 'Tells names and numbers of licences masked',
  'sentence.gives the right to use one, for a while': 'Gives the right to use one, for a while',
  'sentence.gives another right each time': 'Gives another right each time',
  'sentence.gives a token for a case to whose case it is': 'Gives a token for a case to whose case it is',
  'sentence.gives no token for the number of a case alone': 'Gives no token for the number of a case alone',
  'sentence.invites to rate by a token, and says nothing of a person':
    'Invites to rate by a token, and says nothing of a person',
  'sentence.takes a rating in, and says then that it was rated':
    'Takes a rating in, and says then that it was rated',
  'sentence.takes a rating in once, however often it is sent':
    'Takes a rating in once, however often it is sent',
  'sentence.gives one answer to a rating that comes several times at the same moment':
    'Gives one answer to a rating that comes several times at the same moment',
  'sentence.takes one of several ratings by one token that come at the same moment':
    'Takes one of several ratings by one token that come at the same moment',
  'sentence.takes one rating of a case, however many tokens it has':
    'Takes one rating of a case, however many tokens it has',
  'sentence.does not take a key for another rating': 'Does not take a key for another rating',
  'sentence.does not take a token that was used': 'Does not take a token that was used',
  'sentence.does not take a token that was changed': 'Does not take a token that was changed',
  'sentence.does not take a token that has expired': 'Does not take a token that has expired',
  'sentence.takes a rating in time that arrives after its token has expired':
    'Takes a rating in time that arrives after its token has expired',
  'sentence.does not take a rating without an Idempotency-Key':
    'Does not take a rating without an Idempotency-Key',
  'sentence.refuses a sixth level, and says where': 'Refuses a sixth level, and says where',
  'sentence.refuses a tag of another level, and says where': 'Refuses a tag of another level, and says where',
  'sentence.refuses what is no part of a rating, and says where':
    'Refuses what is no part of a rating, and says where',
  'sentence.refuses a rating without a time, and says where':
    'Refuses a rating without a time, and says where',
  'sentence.takes words as long as its rules say, and no longer ones':
    'Takes words as long as its rules say, and no longer ones',
  'sentence.does not take a rating as forms send it': 'Does not take a rating as forms send it',
  'sentence.takes no rating of another site’s page': 'Takes no rating of another site’s page',
  'sentence.gives a window a code without an end, and none to windows nobody knows':
    'Gives a window a code without an end, and none to windows nobody knows',
  'sentence.takes no rating by the code of a window itself': 'Takes no rating by the code of a window itself',
  'sentence.invites each visit of a window by a token of its own':
    'Invites each visit of a window by a token of its own',
  'sentence.names nobody who works at a window where the department does not':
    'Names nobody who works at a window where the department does not',
  'sentence.counts a rating in its figures': 'Counts a rating in its figures',
  'sentence.gives records, and takes steps, for the department alone':
    'Gives records, and takes steps, for the department alone',
  'sentence.leads a bad rating to its answer, and that to one follow-up':
    'Leads a bad rating to its answer, and that to one follow-up',
  'sentence.hands the record of a rating out once, and names nobody in an anonymous one':
    'Hands the record of a rating out once, and names nobody in an anonymous one',
  'sentence.knows nobody without a cookie, nor by one that is made up':
    'Knows nobody without a cookie, nor by one that is made up',
  'sentence.extends the session of nobody never': 'Extends the session of nobody never',
  'sentence.lets whoever likes be signed out, signed in or not':
    'Lets whoever likes be signed out, signed in or not',
  'sentence.tells who is signed in masked, and until when by its own clock':
    'Tells who is signed in masked, and until when by its own clock',
  'sentence.extends a session, and not beyond its last moment':
    'Extends a session, and not beyond its last moment',
  'sentence.lets no other page end or extend a session': 'Lets no other page end or extend a session',
  'sentence.ends a session for good, whatever the browser still sends':
    'Ends a session for good, whatever the browser still sends',
  'sentence.tells from its receipt on what has happened to a case':
    'Tells from its receipt on what has happened to a case',
  'sentence.takes steps of a case from the department alone':
    'Takes steps of a case from the department alone',
  'sentence.lists one’s own cases, the newest first, and nobody’s to nobody':
    'Lists one’s own cases, the newest first, and nobody’s to nobody',
  'sentence.leads a case from its acceptance to its delivery, and tells each step':
    'Leads a case from its acceptance to its delivery, and tells each step',
  'sentence.stops the clock of a case for a special procedure, and lets it go on':
    'Stops the clock of a case for a special procedure, and lets it go on',
  'sentence.takes no step that does not follow': 'Takes no step that does not follow',
  'sentence.takes a step once for its key': 'Takes a step once for its key',
  'sentence.finds a case by its number and one further answer':
    'Finds a case by its number and one further answer',
  'sentence.answers a wrong number as it answers a wrong further answer':
    'Answers a wrong number as it answers a wrong further answer',
  'sentence.stops who guesses further answers, and says when to come back':
    'Stops who guesses further answers, and says when to come back',
  'sentence.says that it is well': 'Says that it is well',
  'sentence.publishes a key ratings are sealed to, and nothing secret of it':
    'Publishes a key ratings are sealed to, and nothing secret of it',
  'sentence.publishes one key for all, which tells nothing of who has sealed':
    'Publishes one key for all, which tells nothing of who has sealed',
  'sentence.takes a sealed rating in once, however often it is sent, sealed or open':
    'Takes a sealed rating in once, however often it is sent, sealed or open',
  'sentence.asks nobody who they are for a sealed rating, and says nothing of it but that it is there':
    'Asks nobody who they are for a sealed rating, and says nothing of it but that it is there',
  'sentence.opens an envelope under its own Idempotency-Key alone':
    'Opens an envelope under its own Idempotency-Key alone',
  'sentence.says of an envelope to a key it does not have that it is that':
    'Says of an envelope to a key it does not have that it is that',
  'sentence.refuses what is no envelope, and what is no rating in one, by name':
    'Refuses what is no envelope, and what is no rating in one, by name',
  'sentence.stops who guesses tokens, and says when to come back':
    'Stops who guesses tokens, and says when to come back',
  'sentence.knows no licence of another name': 'Knows no licence of another name',
  'sentence.stops finding when it is cancelled':
    'Stops finding when it is cancelled (this command’s own part)',
  'sentence.stops linking when it is cancelled':
    'Stops linking when it is cancelled (this command’s own part)',
  'sentence.says which tus it speaks': 'Says which tus it speaks',
  'sentence.knows no upload that was never begun': 'Knows no upload that was never begun',
  'sentence.does not take bytes that begin elsewhere':
    'Does not take bytes that begin anywhere but where the upload stands',
  'sentence.does not take more bytes than were announced': 'Does not take more bytes than were announced',
  'sentence.does not take a file back that an application holds':
    'Does not let a file be taken back that an application holds',
  'sentence.does not take a name with a NUL': 'Does not take a file name with a NUL character',
  'sentence.gives no leave to other origins': 'Gives other origins no access (CORS)',
  'sentence.gives a draft back as it was put': 'Gives a draft back as it was written',
  'sentence.replaces a draft only for who has seen the newest':
    'Replaces a draft only for whoever has seen the newest',
  'sentence.lets one of two devices win that write at the same moment':
    'Lets one device win when two write a draft at the same moment',
  'sentence.does not write a draft of which nobody says what it follows':
    'Does not write a draft unless it is said which one it follows',
  'sentence.keeps a draft no longer than it is asked to': 'Keeps a draft no longer than it is asked to',
  'sentence.does not take a draft that is too large': 'Does not take a draft that is too large',
  'sentence.takes a draft away, and does not mind being asked twice':
    'Deletes a draft, and does not mind being asked twice',
  'sentence.tells the times of the days ahead, and what is left of each':
    'Tells the times of the days ahead, and what is left of each',
  'sentence.books a time once, however often it is sent': 'Books a time once, however often it is sent',
  'sentence.does not take a key for another appointment': 'Does not take a key for another appointment',
  'sentence.gives each place at a time to one person, and names the times that are free next':
    'Gives each place at a time to one person, and names the times that are free next',
  'sentence.books no time that is none': 'Books no time that is none',
  'sentence.says by pointer what is missing of a person': 'Says by pointer what is missing of a person',
  'sentence.takes no appointment of another site’s page': 'Takes no appointment of another site’s page',
  'sentence.notes who has come for the department alone': 'Notes who has come for the department alone',
  'sentence.tells an appointment by its token alone, and nobody’s name or number in full':
    'Tells an appointment by its token alone, and nobody’s name or number in full',
  'sentence.gives the place of a cancelled appointment back at once, and does not mind being asked twice':
    'Gives the place of a cancelled appointment back at once, and does not mind being asked twice',
  'sentence.gives the old time back only when the new one is had':
    'Gives the old time back only when the new one is had',
  'sentence.stops who guesses tokens of appointments, and says when to come back':
    'Stops who guesses tokens of appointments, and says when to come back',
  'sentence.takes a question in once, however often it is sent, and repeats nothing of it':
    'Takes a question in once, however often it is sent, and repeats nothing of it',
  'sentence.does not take a key for another question': 'Does not take a key for another question',
  'sentence.takes a report of nobody, and no complaint of nobody':
    'Takes an anonymous report, and no anonymous complaint',
  'sentence.tells by its token alone how a question stands': 'Tells by its token alone how a question stands',
  'sentence.refuses a question without words, and says where':
    'Refuses a question without words, and says where',
  'sentence.takes no question of another site’s page': 'Takes no question of another site’s page',
  'sentence.hands out what was sent, and takes steps after it, for the department alone':
    'Hands out what was sent, and takes steps after it, for the department alone',
  'sentence.stops who guesses tokens of questions, and says when to come back':
    'Stops who guesses tokens of questions, and says when to come back',
  'sentence.publishes nothing by itself': 'Publishes nothing by itself',
  'sentence.tells published answers page by page, none twice, and says which cursor it does not take':
    'Tells published answers page by page, none twice, and says which cursor it does not take',
  'sentence.sends published answers again only when they have changed':
    'Sends published answers again only when they have changed',
  'sentence.leads a question to its answer, which its token tells':
    'Leads a question to its answer, which its token tells',
  'sentence.takes a step after a question once for its key': 'Takes a step after a question once for its key',
  'sentence.publishes what was written for it, without anything of who asked':
    'Publishes what was written for it, without anything of who asked',
  'sentence.names nobody in the record of an anonymous report, and publishes none':
    'Names nobody in the record of an anonymous report, and publishes none',

  'broken.a file that is gone was taken in': 'a file that is gone was taken in',
  'broken.begins anew': 'begins anew',
  'broken.does not say that all has come': 'does not say that all has come',
  'broken.gives back another file': 'gives back another file',
  'broken.goes backwards': 'goes backwards',
  'broken.names no address to go on with': 'names no address to go on with',
  'broken.receivedAt is no moment': 'receivedAt is no moment',
  'broken.refuses answers that are right': 'refuses answers that are right',
  'broken.the file is not whole': 'the file is not whole',
  'broken.the files are not taken': 'the files are not taken',
  'broken.the same key made another case': 'the same key made another case',
  'broken.the same key made several cases': 'the same key made several cases',
  'broken.the second answer is another': 'the second answer is another',
  'broken.there is no case number': 'there is no case number',
  'broken.two applications hold one file': 'two applications hold one file',
  'broken.two keys made one case': 'two keys made one case',
  'broken.wrong answers were taken in': 'wrong answers were taken in',
  'broken.refuses an application that is right': 'refuses an application that is right',
  'broken.the sub-cases are not those of the parts, in their order':
    'the sub-cases are not those of the parts, in their order',
  'broken.two cases have one number': 'two cases have one number',
  'broken.a sub-case does not say who has it, or how it stands':
    'a sub-case does not say who has it, or how it stands',
  'broken.it was taken in': 'it was taken in',
  'broken.finds what was not asked for': 'finds what was not asked for',
  'broken.the holder is not masked': 'the holder is not masked',
  'broken.the number is not masked': 'the number is not masked',
  'broken.links another licence': 'links another licence',
  'broken.the grant can be guessed': 'the grant can be guessed',
  'broken.the grant has no end to come': 'the grant has no end to come',
  'broken.two applications get one grant': 'two applications get one grant',
  'broken.should have been rejected': 'should have been rejected',
  'broken.no issue': 'no issue at {pointer}',
  'broken.another error': 'rejects with something else than {code}',
} satisfies Messages;

/** Keys of everything the command says. */
export type WordKey = keyof typeof en;
