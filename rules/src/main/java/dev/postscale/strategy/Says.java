package dev.postscale.strategy;

/** What a rule says of a strategy, the most binding first. */
public enum Says {
    /** The strategy is out. */
    FORBID,
    /** Every plan must hold it. */
    REQUIRE,
    RECOMMEND,
    /** Nothing stands against it. */
    CONSIDER,
    DISCOURAGE,
    /** Something to know when following it. */
    WARN,
    /** One of its levers counts for more or less here. */
    ADJUST
}
