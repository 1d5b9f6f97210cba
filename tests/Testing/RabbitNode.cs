using System.Diagnostics;
using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Testcontainers.RabbitMq;
using Xunit;

namespace Inburgering.Testing;

/// <summary>The RabbitMQ broker of a test run: the address in <c>INBURGERING_TEST_AMQP</c>, else a private node, else a container.</summary>
/// <remarks>A private node has its own ports, cookie, data and name server (epmd), so it never meets a broker that already runs here.</remarks>
public sealed class RabbitNode : IAsyncLifetime
{
    private const string Programs = "/usr/lib/rabbitmq/bin";

    private readonly string? given = Environment.GetEnvironmentVariable("INBURGERING_TEST_AMQP");
    private readonly TemporaryFolder folder = new();
    private readonly SemaphoreSlim starting = new(1, 1);
    private readonly int port = FreePort.Next(), distPort = FreePort.Next(), epmdPort = FreePort.Next();
    private readonly string name = $"t{Environment.ProcessId}-{Guid.NewGuid():N}@localhost";
    private ChildProcess? epmd, node;
    private RabbitMqContainer? container;
    private bool running;
    private int virtualHosts;

    /// <summary>Whether this class can kill and restart the broker: only when it started the node itself.</summary>
    public bool IsPrivate => string.IsNullOrEmpty(given) && container is null;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>An address where nobody else's queues are. Starts the broker at the first call.</summary>
    public async Task<Uri> NewAddress()
    {
        await EnsureStarted();
        if (!string.IsNullOrEmpty(given)) { return new Uri(given); }
        if (container is not null) { return new Uri(container.GetConnectionString()); }

        // Its own virtual host: no exchange, queue or message of an earlier host is visible.
        var virtualHost = $"v{Interlocked.Increment(ref virtualHosts)}";
        await Control("eval", $"rabbit_vhost:add(<<\"{virtualHost}\">>, <<\"test\">>), rabbit_auth_backend_internal:set_permissions(<<\"guest\">>, <<\"{virtualHost}\">>, <<\".*\">>, <<\".*\">>, <<\".*\">>, <<\"test\">>).");
        return new Uri($"amqp://guest:guest@127.0.0.1:{port}/{virtualHost}");
    }

    /// <summary>SIGKILL to the broker.</summary>
    public async Task Kill()
    {
        await RequirePrivate().Kill();
        running = false;
    }

    /// <summary>Orderly stop of the broker.</summary>
    public async Task Stop()
    {
        RequirePrivate();
        using (var kill = Process.Start("kill", ["-TERM", (await File.ReadAllTextAsync(folder.File("pid"))).Trim()])) { await kill.WaitForExitAsync(); }
        await node!.WaitForExit(TimeSpan.FromSeconds(30));
        running = false;
    }

    /// <summary>Starts the broker again on the same ports with the same data.</summary>
    public Task Start() => EnsureStarted();

    /// <summary>rabbitmqctl against the private node.</summary>
    public async Task<string> Control(params string[] arguments)
    {
        RequirePrivate();
        var start = new ProcessStartInfo(Path.Combine(Programs, "rabbitmqctl")) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Location };
        foreach (var argument in arguments) { start.ArgumentList.Add(argument); }
        foreach (var (key, value) in Settings()) { start.Environment[key] = value; }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"rabbitmqctl {arguments[0]} failed: {await output}{await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        if (container is not null) { await container.DisposeAsync(); }
        if (node is not null) { await node.DisposeAsync(); }
        if (epmd is not null) { await epmd.DisposeAsync(); }
        folder.Dispose();
        starting.Dispose();
    }

    private ChildProcess RequirePrivate() =>
        node ?? throw new InvalidOperationException("This broker was not started by the test, so the test may not stop it.");

    private async Task EnsureStarted()
    {
        await starting.WaitAsync();
        try
        {
            if (running || !string.IsNullOrEmpty(given)) { return; }
            if (File.Exists(Path.Combine(Programs, "rabbitmq-server")))
            {
                await StartPrivateNode();
            }
            else
            {
                container = new RabbitMqBuilder("rabbitmq:4-alpine").Build();
                await container.StartAsync();
            }
            running = true;
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task StartPrivateNode()
    {
        await File.WriteAllTextAsync(folder.File("rabbitmq.conf"), "loopback_users.guest = true\n");
        await File.WriteAllTextAsync(folder.File("enabled_plugins"), "[].\n");
        await File.WriteAllTextAsync(folder.File("env.conf"), "");
        epmd ??= ChildProcess.Start("epmd", "epmd", ["-port", epmdPort.ToString(CultureInfo.InvariantCulture), "-address", "127.0.0.1"], Settings(), folder.Location, folder.File("epmd.out"));
        if (node is not null) { await node.DisposeAsync(); }
        // Debian's /usr/sbin/rabbitmq-server switches user; the program behind it does not.
        node = ChildProcess.Start("rabbitmq-server", Path.Combine(Programs, "rabbitmq-server"), [], Settings(), folder.Location, folder.File("rabbitmq.out"));
        var started = node;
        await Eventually.Is(true, CanConnect, "the broker accepts connections", TimeSpan.FromSeconds(90));
        started.ThrowWhenExited();
    }

    private async Task<bool> CanConnect()
    {
        node!.ThrowWhenExited();
        try
        {
            await using var connection = await new ConnectionFactory { Uri = new Uri($"amqp://guest:guest@127.0.0.1:{port}/") }.CreateConnectionAsync();
            return connection.IsOpen;
        }
        catch (BrokerUnreachableException)
        {
            return false;
        }
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["HOME"] = folder.Location,
        ["RABBITMQ_NODENAME"] = name,
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODE_PORT"] = port.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_DIST_PORT"] = distPort.ToString(CultureInfo.InvariantCulture),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["ERL_EPMD_PORT"] = epmdPort.ToString(CultureInfo.InvariantCulture),
        ["RABBITMQ_MNESIA_BASE"] = folder.File("mnesia"),
        ["RABBITMQ_LOG_BASE"] = folder.File("log"),
        ["RABBITMQ_PID_FILE"] = folder.File("pid"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = folder.File("enabled_plugins"),
        ["RABBITMQ_FEATURE_FLAGS_FILE"] = folder.File("feature_flags"),
        ["RABBITMQ_CONFIG_FILE"] = folder.File("rabbitmq.conf"),
        ["RABBITMQ_CONF_ENV_FILE"] = folder.File("env.conf"),
    };
}
