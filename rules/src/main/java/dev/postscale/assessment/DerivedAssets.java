package dev.postscale.assessment;

/** Data and models that are there or can be had by making them. */
@SuppressWarnings("unused") // called by name, see Derivations
final class DerivedAssets extends DerivedFacts {
    DerivedAssets(Facts facts, Reading reading, Market market) {
        super(facts, reading, market);
    }

    double dataRawPool() {
        return isTrue("data.raw") ? facts.get("data.unlabelled_tokens") : Double.NaN;
    }

    double dataUniqueTokensAfter() {
        return facts.get("data.unlabelled_tokens") * (isTrue("data.raw") ? constant("filter-keeps") : 1);
    }

    double dataUnlabelledInputs() {
        return scenario.assets().existingServing().isEmpty()
                ? Double.NaN
                : scenario.workload().requestsPerDay() * constant("month-days");
    }

    double dataDocumentTokens() {
        return scenario.data().privateDocuments() * constant("tokens-per-document");
    }

    double assetsJudge() {
        return facts.get("teacher.available");
    }

    double assetsGenerator() {
        double teacher = facts.get("teacher.available");
        double base = facts.get("base.obtainable");
        if (teacher == 1 || base == 1) {
            return 1;
        }
        return Double.isNaN(teacher) || Double.isNaN(base) ? Double.NaN : 0;
    }

    double assetsDenseCheckpoint() {
        return switch (reading.base().kind()) {
            case FREE -> Double.NaN;
            case NONE, API -> 0;
            case WEIGHTS -> isTrue("base.is_moe") ? 0 : 1;
        };
    }

    double teacherAvailable() {
        if (reading.teacherNamed()) {
            return 1;
        }
        if (isTrue("market.api") || isTrue("market.open_weights")) {
            return 1;
        }
        return unknown("market.api") || unknown("market.open_weights") ? Double.NaN : 0;
    }

    double teacherLogits() {
        return reading.teacherOpen();
    }

    double baseObtainable() {
        if (reading.base().weights()) {
            return 1;
        }
        if (isTrue("market.open_weights") || isTrue("training.pretrain")) {
            return 1;
        }
        return unknown("market.open_weights") || unknown("training.pretrain") ? Double.NaN : 0;
    }

    double architectureChoice() {
        return switch (reading.base().kind()) {
            case FREE, NONE -> 1;
            case API -> 0;
            case WEIGHTS -> {
                if (reading.base().models().size() > 1 || isTrue("training.pretrain")) {
                    yield 1;
                }
                yield reading.base().own() ? Double.NaN : 0;
            }
        };
    }
}
