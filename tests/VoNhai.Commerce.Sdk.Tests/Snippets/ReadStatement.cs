using VoNhai.Commerce.Statements;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class ReadStatement
{
    public static void Run(byte[] file)
    {
        // snippet
        switch (StatementReader.Read(file, account: "0000000000"))   // CSV, XLS or XLSX
        {
            case StatementReading.Understood read: Console.WriteLine($"{read.Statement.Count(LineFate.Read)} of {read.Statement.Lines.Count} lines are transfers"); break;
            case StatementReading.ColumnsUnknown: Console.WriteLine("ask a person which column is which"); break;
            case StatementReading.Refused refused: Console.WriteLine(refused.Reason); break;
        }
        // end
    }
}
