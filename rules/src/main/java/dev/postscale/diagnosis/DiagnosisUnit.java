package dev.postscale.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.drools.ruleunits.api.DataSource;
import org.drools.ruleunits.api.DataStore;
import org.drools.ruleunits.api.RuleUnitData;

/** Diagnosis. */
public class DiagnosisUnit implements RuleUnitData {
    private final DataStore<Threshold> thresholds = DataSource.createStore();
    private final DataStore<Assessment> assessments = DataSource.createStore();
    private final List<Finding> findings = new ArrayList<>();

    public DataStore<Threshold> getThresholds() {
        return thresholds;
    }

    public DataStore<Assessment> getAssessments() {
        return assessments;
    }

    public List<Finding> getFindings() {
        return findings;
    }
}
