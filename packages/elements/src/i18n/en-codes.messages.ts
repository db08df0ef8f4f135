import type { Messages } from '@tongban/core/i18n';

/** The meanings of codes a page shows: `code.<system>.<code>`. */
export const englishCodes: Messages = {
  'code.natl.task-type.00': 'Administrative power',
  'code.natl.task-type.01': 'Administrative licence',
  'code.natl.task-type.02': 'Administrative penalty',
  'code.natl.task-type.03': 'Administrative compulsion',
  'code.natl.task-type.04': 'Administrative levy',
  'code.natl.task-type.05': 'Administrative payment',
  'code.natl.task-type.06': 'Administrative inspection',
  'code.natl.task-type.07': 'Administrative confirmation',
  'code.natl.task-type.08': 'Administrative award',
  'code.natl.task-type.09': 'Administrative ruling',
  'code.natl.task-type.10': 'Other administrative power',
  'code.natl.task-type.20': 'Public service',

  'code.natl.task-state.1': 'In use',
  'code.natl.task-state.2': 'Paused',
  'code.natl.task-state.3': 'Cancelled',

  'code.natl.use-level.1': 'National',
  'code.natl.use-level.2': 'Province',
  'code.natl.use-level.3': 'City',
  'code.natl.use-level.4': 'County or district',
  'code.natl.use-level.5': 'Town or subdistrict',
  'code.natl.use-level.6': 'Village or neighbourhood',
  'code.natl.use-level.7': 'Depends on the case',

  'code.natl.dept-type.1': 'Statutory body',
  'code.natl.dept-type.2': 'Authorised organisation',
  'code.natl.dept-type.3': 'Entrusted organisation',
  'code.natl.dept-type.9': 'Other',

  'code.natl.power-source.1': 'Set by law for this level',
  'code.natl.power-source.2': 'Handed down from a higher level',
  'code.natl.power-source.3': 'Authorised by a higher level',
  'code.natl.power-source.4': 'Authorised at the same level',
  'code.natl.power-source.5': 'Entrusted by a higher level',
  'code.natl.power-source.6': 'Entrusted at the same level',

  'code.natl.server-type.1': 'Individuals',
  'code.natl.server-type.2': 'Companies',
  'code.natl.server-type.3': 'Public institutions',
  'code.natl.server-type.4': 'Social organisations',
  'code.natl.server-type.5': 'Unincorporated businesses',
  'code.natl.server-type.6': 'Government bodies',
  'code.natl.server-type.9': 'Other organisations',

  'code.natl.project-type.1': 'Decided on the spot',
  'code.natl.project-type.2': 'Decided within a promised time',
  'code.natl.project-type.9': 'Other',

  'code.natl.handle-type.1': 'At a service window',
  'code.natl.handle-type.2': 'Online',
  'code.natl.handle-type.3': 'By courier',

  'code.natl.online-depth.1': 'Ask questions online',
  'code.natl.online-depth.2': 'Send documents online',
  'code.natl.online-depth.3': 'Have documents checked online beforehand',
  'code.natl.online-depth.4': 'Have the application accepted online',
  'code.natl.online-depth.5': 'Handled online',
  'code.natl.online-depth.6': 'Get the outcome online',
  'code.natl.online-depth.7': 'Get an electronic certificate online',
  'code.natl.online-depth.8': 'Other',
  'code.natl.online-depth.9': 'Other',

  'code.natl.handle-area.1': 'Anywhere in the country',
  'code.natl.handle-area.2': 'Anywhere in the province',
  'code.natl.handle-area.3': 'Anywhere in the city',
  'code.natl.handle-area.4': 'Anywhere in the county or district',
  'code.natl.handle-area.5': 'Anywhere in the town',
  'code.natl.handle-area.6': 'In neighbouring villages',

  'code.natl.result-type.10': 'Licence or certificate',
  'code.natl.result-type.20': 'Written approval',
  'code.natl.result-type.30': 'Other',

  'code.natl.special-procedure.1': 'Extension of the time limit',
  'code.natl.special-procedure.2': 'Other',

  'code.natl.material-need.1': 'Required',
  'code.natl.material-need.2': 'Not required',
  'code.natl.material-need.3': 'Can be handed in later',

  'code.natl.material-source.10': 'You prepare it yourself',
  'code.natl.material-source.20': 'Issued by a government body',
  'code.natl.material-source.30': 'Issued by an intermediary',
  'code.natl.material-source.99': 'Other',

  'code.natl.material-format.1': 'Paper',
  'code.natl.material-format.2': 'Electronic',
  'code.natl.material-format.3': 'Paper or electronic',

  'code.natl.material-type.1': 'Certificate or proof',
  'code.natl.material-type.2': 'Application form',
  'code.natl.material-type.3': 'Other',

  'code.tongban.way.at-once': 'At once',
  'code.tongban.way.online': 'Online',
  'code.tongban.way.once': 'In one visit',
  'code.tongban.way.nearby': 'Near you',
  'code.tongban.way.citywide': 'Anywhere in the city',
  'code.tongban.way.zero': 'No visit needed',

  'code.tongban.submit-way.window': 'At a service window',
  'code.tongban.submit-way.online': 'Upload online',
  'code.tongban.submit-way.share': 'Shared between departments',
  'code.tongban.submit-way.post': 'By post',

  'code.tongban.scope-form.collect': 'Another city’s window takes your application',
  'code.tongban.scope-form.multi': 'Handled by several cities together',
  'code.tongban.scope-form.online': 'Entirely online',
};
