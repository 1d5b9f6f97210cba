namespace Toegang;

/// <summary>What OpenIddict remembers: clients, and the codes and tokens that it gave out. Not a store of the chain: no outbox, no migrations for SQL Server.</summary>
internal sealed class ToegangDbContext(DbContextOptions<ToegangDbContext> options) : DbContext(options);
