/**
 * From a scenario to numbers: what it says, what follows from that and the knowledge base, what had to be assumed; the
 * weights it could start from; the problem the plan search solves. Start with {@link dev.postscale.assessment.Assessment}.
 */
@NullMarked
package dev.postscale.assessment;

import org.jspecify.annotations.NullMarked;
