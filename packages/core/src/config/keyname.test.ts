import { expect, test } from 'vitest';
import { keyWords } from './keyname.ts';

test.each([
  ['employee_id', 'employee_id'],
  ['employeeId', 'employee_id'],
  ['EmployeeID', 'employee_id'],
  ['EMPLOYEE-ID', 'employee_id'],
  ['Employee Id', 'employee_id'],
  ['employee.id', 'employee_id'],
  ['__employee__id__', 'employee_id'],
  ['HTTPServer', 'http_server'],
  ['userAClass', 'user_a_class'],
  ['x-request-ID', 'x_request_id'],
  ['address2Line', 'address2_line'],
  ['@timestamp', 'timestamp'],
  ['tokenizer', 'tokenizer'],
  ['Größe', 'größe'],
  ['ÄRGER', 'Ärger'],
  ['名前', '名前'],
  ['$', ''],
  ['', ''],
])('%s is %s', (key, words) => {
  expect(keyWords(key)).toBe(words);
});
