namespace Toegang;

/// <summary>Table of contents of the service.</summary>
public sealed class ToegangModule
{
    private ToegangModule() { }
}
