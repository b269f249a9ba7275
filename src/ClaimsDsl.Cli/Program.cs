using ClaimsDsl.Cli;

return await ClaimsCommand.RunAsync(args, Host.OfProcess());
