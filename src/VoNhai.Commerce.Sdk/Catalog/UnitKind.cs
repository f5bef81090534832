namespace VoNhai.Commerce.Catalog;

/// <summary>The units that people of the mountains sell by. The names without an English word are kept.</summary>
public enum UnitKind
{
    /// <summary>Lạng, 100 g.</summary>
    Lang,

    /// <summary>Kilogram.</summary>
    Kilogram,

    /// <summary>Kilogram of live weight, "kg hơi".</summary>
    LiveKilogram,

    /// <summary>Yến, 10 kg.</summary>
    Yen,

    /// <summary>Tạ, 100 kg.</summary>
    Ta,

    /// <summary>Litre.</summary>
    Litre,

    /// <summary>Chục: ten in the north, 12 or 14 elsewhere, so the count is always stated.</summary>
    Chuc,

    /// <summary>Bó, a bundle.</summary>
    Bundle,

    /// <summary>Nải, a hand of bananas.</summary>
    Hand,

    /// <summary>Con, an animal.</summary>
    Animal,

    /// <summary>Quả, a fruit.</summary>
    Fruit,

    /// <summary>Bắp, an ear of maize.</summary>
    Ear,

    /// <summary>Chiếc, a piece.</summary>
    Piece,

    /// <summary>Chai, a bottle.</summary>
    Bottle,

    /// <summary>Gói, a packet.</summary>
    Packet,

    /// <summary>Hộp, a box.</summary>
    Box,

    /// <summary>Hũ, a jar.</summary>
    Jar,

    /// <summary>Túi, a bag.</summary>
    Bag,
}
