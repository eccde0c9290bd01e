package org.vigie.view.jobs;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.Job;

/** What is known of a job. Its monitor writes, the view reads. */
final class JobEntry implements IProgressMonitor {

    /** How a job fares. */
    enum State {
        WAITING, RUNNING, DONE, CANCELLED, FAILED
    }

    private final Job job;
    private final Runnable changed;
    private volatile State state = State.WAITING;
    private volatile String detail = "";
    private volatile int total = UNKNOWN;
    private volatile double worked;
    private volatile boolean cancelled;

    JobEntry(Job job, Runnable changed) {
        this.job = job;
        this.changed = changed;
    }

    boolean isOf(Job other) {
        return job == other;
    }

    String name() {
        return job.getName();
    }

    State state() {
        return state;
    }

    String detail() {
        return detail;
    }

    /** Returns how much is done in percent; -1 when that is not known. */
    int percent() {
        return total <= 0 ? -1 : (int) Math.min(100, 100 * worked / total);
    }

    boolean isOver() {
        return state == State.DONE || state == State.CANCELLED || state == State.FAILED;
    }

    void cancel() {
        if (!isOver()) {
            job.cancel();
        }
    }

    void runs() {
        state = State.RUNNING;
        changed.run();
    }

    void ends(IStatus status) {
        state = status.isOK() ? State.DONE : status.matches(IStatus.CANCEL) ? State.CANCELLED : State.FAILED;
        detail = status.isOK() ? "" : status.getMessage() == null ? "" : status.getMessage();
        changed.run();
    }

    @Override
    public void beginTask(String name, int totalWork) {
        total = totalWork;
        changed.run();
    }

    @Override
    public void done() {
        changed.run();
    }

    @Override
    public void internalWorked(double work) {
        worked += work;
        changed.run();
    }

    @Override
    public boolean isCanceled() {
        return cancelled;
    }

    @Override
    public void setCanceled(boolean value) {
        cancelled = value;
        changed.run();
    }

    @Override
    public void setTaskName(String name) {
        // the job's own name says enough
    }

    @Override
    public void subTask(String name) {
        detail = name;
        changed.run();
    }

    @Override
    public void worked(int work) {
        internalWorked(work);
    }
}
