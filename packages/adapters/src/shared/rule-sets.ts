import { coded, codes } from './convert-codes.js';
import { count, local, map, matching, region, token, words, yesNo } from './convert.js';
import type { Rule } from './rules.js';

/** 31 characters: body (18), level (1), basic code (12). GB/T 39554.1-2020. */
export const taskCode = /^[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9A-Z]{12}$/;
/** 33 characters: the above and two of the handled variant. */
export const handleCode = /^[0-9A-HJ-NPQRTUWXY]{18}[1-7][0-9A-Z]{14}$/;
/** 12 characters: region, type, main item, sub-item. */
export const catalogCode = /^[0-9A-Z]{12}$/;
const unifiedCode = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** Columns that mean the same in the national exchange tables and in the libraries modelled on them. */
export const commonItemRules: readonly Rule[] = [
  map('task_code', 'taskCode', matching(taskCode)),
  local('task_code', 'localTaskCode', taskCode),
  map('local_task_code', 'localTaskCode', token),
  map('catalog_code', 'catalogCode', matching(catalogCode)),
  local('catalog_code', 'localCatalogCode', catalogCode),
  map('local_catalog_code', 'localCatalogCode', token),
  coded('task_state', 'state', 'natl.task-state'),
  map('task_version', 'version', token),
  codes('use_level', 'levels', 'natl.use-level'),
  coded('power_source', 'powerSource', 'natl.power-source'),
  map('dept_name', 'department.name', words),
  map('dept_code', 'department.code', matching(unifiedCode)),
  local('dept_code', 'department.localCode', unifiedCode),
  coded('dept_type', 'department.nature', 'natl.dept-type'),
  map('entrust_name', 'entrusted', words),
  coded('project_type', 'caseType', 'natl.project-type'),
  codes('handle_type', 'handlingForms', 'natl.handle-type'),
  map('limit_scene_num', 'visits', count),
  yesNo('is_fee', 'charged'),
  map('fee_basis', 'feeBasis', words),
  map('areacode', 'region', region),
  yesNo('is_entry_center', 'inCentre'),
  yesNo('is_express', 'express'),
  yesNo('is_pay_online', 'payOnline'),
  yesNo('is_schedule', 'appointment'),
  codes('handle_area', 'scope', 'natl.handle-area'),
];

/** Columns of materials that mean the same everywhere. */
export const commonMaterialRules: readonly Rule[] = [
  map('material_name', 'name', words),
  coded('material_type', 'type', 'natl.material-type'),
  coded('is_need', 'necessity', 'natl.material-need'),
  coded('source_type', 'source', 'natl.material-source'),
  map('source_explain', 'sourceNote', words),
  map('page_format', 'paperSize', words),
  map('accept_stand', 'standard', words),
  map('by_law', 'basis', words),
];
