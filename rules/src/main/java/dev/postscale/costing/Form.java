package dev.postscale.costing;

import dev.postscale.scenario.Code;
import java.util.Arrays;
import java.util.List;

/** The questions about money. */
public enum Form implements Code {
    PRICE,
    TRAIN,
    SERVE,
    API_OR_OWN,
    RENT_OR_BUY;

    @Override
    public String notation() {
        return switch (this) {
            case PRICE -> "price";
            case TRAIN -> "train";
            case SERVE -> "serve";
            case API_OR_OWN -> "api-or-own";
            case RENT_OR_BUY -> "rent-or-buy";
        };
    }

    /** All there are, by name. */
    public static List<String> notations() {
        return Arrays.stream(values()).map(Form::notation).toList();
    }

    static Form of(String notation) {
        return Arrays.stream(values())
                .filter(form -> form.notation().equals(notation))
                .findFirst()
                .orElseThrow();
    }
}
