namespace VoNhai.Commerce.Storefront.Audit;

/// <summary>What was done. Kept by its name: a verb is never renamed, and none is taken away while a database may hold it.</summary>
public enum AuditVerb
{
    /// <summary>A household and its owner's account were made.</summary>
    HouseholdMade,

    /// <summary>An account was shut.</summary>
    AccountShut,

    /// <summary>A shut account was opened again.</summary>
    AccountOpened,

    /// <summary>A card was printed that enrols a device.</summary>
    CardPrinted,

    /// <summary>A card was printed that recovers an account.</summary>
    RecoveryPrinted,

    /// <summary>A code that enrols a device was shown on a screen.</summary>
    CodeShown,

    /// <summary>Somebody was given a role; the detail names it.</summary>
    RoleGiven,

    /// <summary>A role was taken from somebody; the detail names it.</summary>
    RoleTaken,

    /// <summary>A helper was let in; the detail names the rights.</summary>
    HelperInvited,

    /// <summary>A helper's rights or time were changed; the detail names the rights.</summary>
    HelperChanged,

    /// <summary>A helper's time was ended.</summary>
    HelperEnded,

    /// <summary>Another receiving account was asked for; the detail names the bank, never the number.</summary>
    ReceivingAsked,

    /// <summary>A receiving account that waited was stopped.</summary>
    ReceivingStopped,

    /// <summary>The household said that it saw the test transfer. Where a feed saw it, the account itself says so.</summary>
    ReceivingProven,

    /// <summary>A feed was connected; the detail names its provider.</summary>
    FeedRegistered,

    /// <summary>A feed's secret was replaced.</summary>
    FeedRotated,

    /// <summary>A feed's replaced secret is good no longer.</summary>
    FeedRotationEnded,

    /// <summary>A feed was given up.</summary>
    FeedRetired,

    /// <summary>An operator let goods through; the detail names them.</summary>
    GoodsPassed,

    /// <summary>An operator refused goods; the detail names them.</summary>
    GoodsRefused,

    /// <summary>A household had a code shown that opens the support view.</summary>
    SupportCodeShown,

    /// <summary>Somebody typed a wrong code for the support view.</summary>
    SupportMissed,

    /// <summary>An operator opened the support view.</summary>
    SupportOpened,

    /// <summary>The support view was closed before its time.</summary>
    SupportClosed,

    /// <summary>The texts for buyers were published; the detail is the version.</summary>
    PolicyPublished,

    /// <summary>How long buyers' data is kept was changed; the detail is the version.</summary>
    RetentionSet,

    /// <summary>The operator's answer on withholding was written down; the detail is the version.</summary>
    WithholdingAnswered,

    /// <summary>An operator asked what is held of a person, whom the trail does not name.</summary>
    PersonSought,

    /// <summary>An operator made a copy of what is held of a person; the detail says how the person proved who it is.</summary>
    PersonCopied,

    /// <summary>An operator had a person blanked; the detail says how the person proved who it is, and how many orders it was.</summary>
    PersonErased,

    /// <summary>A class was begun; the detail is its code and how many places it has.</summary>
    ClassBegun,

    /// <summary>The cards of a class were printed; the detail is how many.</summary>
    ClassCards,

    /// <summary>A class was set back to its start.</summary>
    ClassReset,

    /// <summary>A class was ended and everything of it deleted.</summary>
    ClassEnded,

    /// <summary>A partner was added; the detail is its name.</summary>
    PartnerAdded,

    /// <summary>A key was made for a partner; the detail names the partner and what it may open.</summary>
    PartnerKeyMade,

    /// <summary>A partner's key was revoked; the detail names the partner.</summary>
    PartnerKeyRevoked,
}
