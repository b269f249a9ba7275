-- Claims files in Neovim 0.7 and later: load this file from init.lua, or put it into ~/.config/nvim/plugin/.
vim.api.nvim_create_autocmd({ 'BufNewFile', 'BufRead' }, {
  pattern = '*.claims',
  callback = function()
    vim.bo.filetype = 'claims'
    vim.bo.commentstring = '// %s'
  end,
})

local client -- of Neovim 0.7, which has no vim.lsp.start

vim.api.nvim_create_autocmd('FileType', {
  pattern = 'claims',
  callback = function(event)
    local found = vim.fs and vim.fs.find({ '.git', '.editorconfig' }, { upward = true, path = vim.fn.expand('%:p:h') })[1]
    local config = {
      name = 'claims',
      cmd = { 'claims', 'lsp' },
      root_dir = found and vim.fs.dirname(found) or vim.fn.getcwd(),
      init_options = { severity = '' }, -- or 'strict', or 'relaxed'
    }
    if vim.lsp.start then
      vim.lsp.start(config)
    else
      client = client or vim.lsp.start_client(config)
      vim.lsp.buf_attach_client(event.buf, client)
    end
    vim.bo[event.buf].omnifunc = 'v:lua.vim.lsp.omnifunc'
  end,
})
