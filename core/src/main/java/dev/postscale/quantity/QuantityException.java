package dev.postscale.quantity;

/** A text that is not the quantity it should be. The message has two lines: what is wrong, and "Maybe ...". */
public final class QuantityException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String fault;
    private final String hint;

    QuantityException(String fault, String hint) {
        super(fault + "\n" + hint);
        this.fault = fault;
        this.hint = hint;
    }

    @Override
    public String getMessage() {
        return fault + "\n" + hint;
    }

    /** Both lines, told of the place where the text stood, such as an option. */
    public String at(String place) {
        return place + ": " + (fault.startsWith("The ") ? "t" + fault.substring(1) : fault) + "\n" + hint;
    }

    /** What, which value, which limit: the first line. */
    public String fault() {
        return fault;
    }

    /** The second line, beginning with "Maybe". */
    public String hint() {
        return hint;
    }
}
