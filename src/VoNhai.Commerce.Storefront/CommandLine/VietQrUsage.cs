namespace VoNhai.Commerce.Storefront.CommandLine;

/// <summary>How the verb is called.</summary>
internal static class VietQrUsage
{
    private const string Options =
        """
          vietqr make --bank <BIN|code|name> --account <number> [--amount 250000] [--memo "..."]
                      [--card]
                      [--memo-policy standard|widest|longest|standardExact|widestExact|longestExact]
                      [--one-payment | --many-payments]
                      [--bill ...] [--mobile ...] [--store ...] [--loyalty ...] [--reference ...] [--customer ...] [--terminal ...]
                      [--asks address,mobile,email]
                      [--name ...] [--city ...] [--postal-code ...] [--category ...]
                      [--format text|json|svg|png] [--out <file>] [--lang vi|en]
          vietqr read <payload | -> [--strict] [--format text|json] [--lang vi|en]

        """;

    public static Phrase Text { get; } = new(
        $"""
        Tạo mã VietQR, hoặc đọc một mã. Không cần mạng.

        {Options}
          --bank     ngân hàng nhận: mã BIN, mã chữ hoặc tên; "tap" là Ngân hàng Tập
          --card     số sau --account là số thẻ
          --amount   như người ta viết: 250000, 250k, 1tr2
          -          đọc mã từ đầu vào chuẩn
          --strict   xét đúng từng chữ; không có thì xét như điện thoại

        Mã thoát: 0 xong; 1 không làm được hoặc mã sai; 2 dòng lệnh sai.

        """,
        $"""
        Makes a VietQR code, or reads a code. Needs no network.

        {Options}
          --bank     the receiving bank: BIN, code or name; "tap" is the practice bank
          --card     the number behind --account is a card number
          --amount   as people write it: 250000, 250k, 1tr2
          -          reads the code from standard input
          --strict   judges to the letter; without it as a phone does

        Exit code: 0 done; 1 cannot be done, or the code is not sound; 2 the command line is wrong.

        """);
}
