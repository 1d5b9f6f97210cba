using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Inburgering.Testing;

/// <summary>Hands out TCP ports that nobody listens on.</summary>
/// <remarks>Below 32768, where the kernel does not pick the port of an outgoing connection: such a port would be stolen before it is used.</remarks>
public static class FreePort
{
    private static readonly ConcurrentDictionary<int, bool> Given = [];

    public static int Next()
    {
        for (var attempt = 0; attempt < 500; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_000);
            if (IsFree(port) && Given.TryAdd(port, true)) { return port; }
        }
        throw new InvalidOperationException("No free port between 20000 and 32000.");
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
