/** Whether the schema stays in OWL 2 RL and is consistent. The one type to read first is {@code SchemaTest}. */
@org.jspecify.annotations.NullMarked
package dev.postscale.ontology.qc;
