package dev.postscale.ontology.text;

/** The fields of a scenario that hold prose. */
public enum TextField {
    NEED("need"),
    DATA_QUALITY("data.quality"),
    BASE_MODEL("assets.base_model"),
    TEACHER_MODEL("assets.teacher_model"),
    EXISTING_SERVING("assets.existing_serving");

    private final String path;

    TextField(String path) {
        this.path = path;
    }

    /** Path in a scenario. */
    public String path() {
        return path;
    }

    /** What is said of the weights at hand or of a teacher is only read where it is asked for. */
    boolean mayGive(String fact) {
        if (fact.startsWith("base.")) {
            return this == BASE_MODEL;
        }
        return !fact.startsWith("teacher.") || this == TEACHER_MODEL;
    }
}
