package dev.postscale.fitting;

import dev.postscale.advice.Citation;
import java.util.List;
import java.util.Map;

/**
 * A published law of the same form beside a fit. Losses of different corpora and tokenizers are not comparable, exponents
 * are.
 *
 * @param coefficients by symbol
 * @param inside symbols whose published value lies within the fit's 80 % interval
 * @param outside the others
 */
public record Published(
        String law,
        Map<String, Double> coefficients,
        List<String> inside,
        List<String> outside,
        List<Citation> sources) {}
