package dev.postscale.diagnosis;

import dev.postscale.ontology.ThresholdFact;
import dev.postscale.scenario.FactGroups;
import dev.postscale.scenario.ScenarioUnit;
import java.util.ArrayList;
import java.util.List;

/** The first phase: facts and thresholds in, findings out. One instance serves one run. */
public class DiagnosisUnit extends ScenarioUnit {
    private final List<Finding> findings = new ArrayList<>();

    public DiagnosisUnit(List<ThresholdFact> thresholds, FactGroups facts) {
        super(thresholds, facts);
    }

    public List<Finding> getFindings() {
        return findings;
    }
}
