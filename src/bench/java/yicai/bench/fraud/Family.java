package yicai.bench.fraud;

/** How somebody cheats: the seven ways by which India's NMMS was gamed, three from Dongsi, and one who knows every rule. */
public enum Family {
    /** Nothing took place; a photograph from elsewhere. */
    UNRELATED_PHOTO,
    /** Nothing took place; a photograph of a screen or print. */
    PHOTO_OF_PHOTO,
    /** It took place with far fewer. */
    INFLATED,
    /** It took place, for others than those it is paid for. */
    COMPOSITION,
    /** One occasion, its list and picture, on the lists of two projects. */
    SAME_LIST,
    /** Those on the list stayed at home; whoever passed by was there. */
    OTHER_PEOPLE,
    /** The morning was held, the afternoon is only on paper. */
    NO_LATER_EVIDENCE,
    /** Somebody else's activity, told as one's own (移花接木). */
    PASSED_OFF,
    /** Ten minutes for the camera (摆拍). */
    STAGED,
    /** Little was done, and the buyer's people wrote the report (代写). */
    GHOSTWRITTEN,
    /** Knows all flags and thresholds, and leaves nothing that it can help. */
    ADAPTIVE
}
