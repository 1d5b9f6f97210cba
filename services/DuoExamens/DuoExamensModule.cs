namespace DuoExamens;

/// <summary>Table of contents of the service.</summary>
public sealed class DuoExamensModule
{
    private DuoExamensModule() { }
}
