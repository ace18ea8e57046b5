package dev.postscale.ontology.intake;

/**
 * A claim a row makes.
 *
 * @param thing IRI of what it is about
 * @param label of the thing
 * @param offered IRI of the model or accelerator that is on offer, empty if none is known or nothing is on offer
 * @param metric IRI
 * @param unit IRI
 * @param low NaN for an exact value
 * @param observed ISO date
 * @param from ISO date from which a price holds, empty if it is not said
 * @param until ISO date on which it ends, empty if it is not said
 * @param confidence IRI
 * @param stem beginning of the names of what is made of its row
 * @param place in the file
 */
record IntakeClaim(
        String thing,
        String label,
        String offered,
        String metric,
        String unit,
        double value,
        double low,
        double high,
        String observed,
        String from,
        String until,
        String confidence,
        String stem,
        String place) {
    IntakeClaim with(double middle, double least, double most) {
        return new IntakeClaim(
                thing,
                label,
                offered,
                metric,
                unit,
                middle,
                least,
                most,
                observed,
                from,
                until,
                confidence,
                stem,
                place);
    }
}
