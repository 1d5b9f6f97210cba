using Spectre.Console;
using TaalschoolAdapter;

return await Opdrachten.Voer(args, AnsiConsole.Console, Environment.GetEnvironmentVariable);
