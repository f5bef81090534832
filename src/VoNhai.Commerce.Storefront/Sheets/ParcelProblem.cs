namespace VoNhai.Commerce.Storefront.Sheets;

/// <summary>Why a zip is not opened. Its sentence is the text <c>Parcel.{name}</c>.</summary>
public enum ParcelProblem
{
    /// <summary>More bytes than may be.</summary>
    TooLarge,

    /// <summary>Not a zip as everybody writes it: cut short, in parts, with a comment, in the large form.</summary>
    Damaged,

    /// <summary>More files than may be.</summary>
    TooManyEntries,

    /// <summary>A name with a path that leads elsewhere, or with signs that no name has.</summary>
    UnsafeName,

    /// <summary>Two files of one name.</summary>
    TwoOfOneName,

    /// <summary>Locked by a password.</summary>
    Encrypted,

    /// <summary>Something else than a file: a link, a device.</summary>
    NoFile,

    /// <summary>Neither a sheet nor a picture.</summary>
    OtherKind,

    /// <summary>A zip in a zip.</summary>
    ZipInZip,

    /// <summary>Unpacks to more than may be, or to far more than it has packed.</summary>
    Bomb,

    /// <summary>A file is not what the zip says of it: another size, another sum, another way of packing.</summary>
    Lies,

    /// <summary>There is no sheet in it.</summary>
    NoSheet,

    /// <summary>There are several sheets in it.</summary>
    TwoSheets,
}
