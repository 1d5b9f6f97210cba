namespace Ketensimulator;

/// <summary>Table of contents of the service.</summary>
public sealed class KetensimulatorModule
{
    private KetensimulatorModule() { }
}
