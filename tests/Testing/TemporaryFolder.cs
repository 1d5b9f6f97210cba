namespace Inburgering.Testing;

/// <summary>A folder that exists for one test and is removed after it.</summary>
/// <remarks>Set <c>INBURGERING_TEST_KEEP=1</c> to keep the folders (databases, output of the processes) of a failed run.</remarks>
public sealed class TemporaryFolder : IDisposable
{
    public string Location { get; } = Directory.CreateTempSubdirectory("inburgering-").FullName;

    public string File(string name) => Path.Combine(Location, name);

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Location, name)).FullName;

    public void Dispose()
    {
        if (Environment.GetEnvironmentVariable("INBURGERING_TEST_KEEP") == "1") { return; }
        try
        {
            Directory.Delete(Location, recursive: true);
        }
        catch (IOException)
        {
            // A process that was killed a moment ago may still hold a file; the folder is in /tmp.
        }
    }
}
