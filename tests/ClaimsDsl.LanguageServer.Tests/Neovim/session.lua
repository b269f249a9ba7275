-- What somebody does in an afternoon: opens a file, reads what is wrong with it, mends it, renames a party and lays the file out.
local patience = 60000

local function await(what, condition)
  if not vim.wait(patience, condition, 10) then
    error('there was no ' .. what .. ': ' .. vim.inspect(vim.diagnostic.get(0)) .. table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n'))
  end
end

local function expect(what, actual, expected)
  if not vim.deep_equal(actual, expected) then
    error(what .. ' is ' .. vim.inspect(actual) .. ', not ' .. vim.inspect(expected))
  end
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function codes()
  local found = vim.tbl_map(function(diagnostic) return diagnostic.code or diagnostic.user_data.lsp.code end, vim.diagnostic.get(0))
  table.sort(found)
  return found
end

local function ask(method, params)
  local answers = assert(vim.lsp.buf_request_sync(0, method, params, patience))
  local _, answer = next(answers)
  assert(answer.err == nil, vim.inspect(answer.err))
  return answer.result
end

local function here(row, column)
  vim.api.nvim_win_set_cursor(0, { row, column })
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

local function session()
  vim.cmd('edit troops.claims')
  expect('the file type', vim.bo.filetype, 'claims')
  await('diagnostic', function() return #vim.diagnostic.get(0) > 0 end)
  expect('what is reported', codes(), { 'CLM1001' })
  expect('the severity', vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })[1].lnum, 7)

  local symbols = ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
  expect('the outline', symbols[2].name, 'Kirby')

  local definitions = ask('textDocument/definition', here(6, 3))
  expect('the line of the definition', definitions[1].range.start.line, 1)

  local actions = ask('textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = { line = 7, character = 3 }, ['end'] = { line = 7, character = 3 } },
    context = { diagnostics = {} },
  })
  expect('the first action', actions[1].title, "Change to 'Kirby'")
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  expect('the mended line', lines()[8], '  Kirby states Q')
  await('new diagnostics', function() return vim.deep_equal(codes(), { 'CLM2003' }) end)

  vim.api.nvim_buf_set_lines(0, 8, 8, false, { '  Kirby sta' })
  local completion = ask('textDocument/completion', here(9, 10))
  local labels = vim.tbl_map(function(item) return item.label end, completion.items)
  assert(vim.tbl_contains(labels, 'states'), 'there is no "states" in ' .. vim.inspect(labels))
  vim.api.nvim_buf_set_lines(0, 8, 9, false, {})

  vim.api.nvim_win_set_cursor(0, { 2, 10 })
  vim.lsp.buf.rename('Spokesman')
  await('rename', function() return lines()[8] == '  Spokesman states Q' end)
  expect('the declaration', lines()[2], 'person   Spokesman "John Kirby"')

  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = patience })
  else
    vim.lsp.buf.formatting_sync({}, patience)
  end
  expect('the layout', lines()[2], 'person Spokesman "John Kirby"')

  local hover = ask('textDocument/hover', here(6, 3))
  assert(hover.contents.value:find('John Kirby', 1, true), 'the hover is ' .. vim.inspect(hover))
end

local ok, problem = pcall(session)
if not ok then
  io.stderr:write(tostring(problem), '\n')
  vim.cmd('cquit 1')
end
io.stdout:write('done\n')
vim.cmd('qall!')
