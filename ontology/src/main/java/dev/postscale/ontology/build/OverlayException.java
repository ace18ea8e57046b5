package dev.postscale.ontology.build;

import java.util.List;

/** Own facts that are not laid over the base, none of them, since some are wrong: one line for each fault. */
public final class OverlayException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private OverlayException(String message) {
        super(message);
    }

    static OverlayException of(String files, List<String> faults) {
        if (faults.size() == 1) {
            return new OverlayException("Own facts are not loaded. " + files + ": " + faults.get(0));
        }
        var lines = new StringBuilder("Own facts are not loaded. " + files + " has " + faults.size() + " faults:");
        faults.stream().limit(SHOWN).forEach(fault -> lines.append("\n  ").append(fault));
        if (faults.size() > SHOWN) {
            lines.append("\n  ... and ").append(faults.size() - SHOWN).append(" more");
        }
        return new OverlayException(lines.toString());
    }

    static OverlayException of(String file, String fault) {
        return of(file, List.of(fault));
    }
}
