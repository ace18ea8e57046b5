package dev.postscale.exchange;

/** What a batch does for one value of {@code op}. It is called from several threads at once. */
@FunctionalInterface
public interface Operation {
    /**
     * Answers one request.
     *
     * @throws RequestException with the code of the error; any IllegalArgumentException is a bad argument
     */
    Reply answer(Request request);
}
