package dev.postscale.ontology;

/**
 * A fact that conditions and rules may name.
 *
 * @param name such as workload.requests_per_day
 * @param type bool, number or enum
 * @param values of an enumeration, separated by a bar, in order
 * @param origin scenario, derived, model, accelerator, plan or default
 * @param byDefault what holds where nothing else says, in words that begin with the value
 * @param position index in the fact vector
 */
public record FactDefinition(
        String name,
        String type,
        String values,
        String unit,
        String origin,
        String byDefault,
        String labelEn,
        String labelZh,
        String description,
        String cuesEn,
        String cuesZh,
        double position) {}
