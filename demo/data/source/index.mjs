// 26 个领域,按县目录的编排次序。
import a from './01-projects-trade-education.mjs';
import b from './02-household-aid-elderly.mjs';
import c from './03-law-poverty-budget.mjs';
import d from './04-jobs-insurance-planning.mjs';
import e from './05-environment-housing.mjs';
import f from './06-city-subsidy-culture.mjs';
import g from './07-health-safety-relief-tax.mjs';
export const FIELDS = [...a, ...b, ...c, ...d, ...e, ...f, ...g];
