package org.vigie.view.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.core.runtime.jobs.ProgressProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Follows the jobs of Eclipse's job manager, from the start on, whether anybody looks or not. Safe for several threads. */
@Component(service = JobList.class, immediate = true)
public final class JobList {

    private static final int MOST = 100;

    private final Deque<JobEntry> entries = new ArrayDeque<>();
    private final AtomicLong version = new AtomicLong();
    private final JobChangeAdapter listener = new JobChangeAdapter() {
        @Override
        public void scheduled(IJobChangeEvent event) {
            entry(event.getJob());
        }

        @Override
        public void running(IJobChangeEvent event) {
            entry(event.getJob()).runs();
        }

        @Override
        public void done(IJobChangeEvent event) {
            entry(event.getJob()).ends(event.getResult());
        }
    };

    @Activate
    public JobList() {
        Job.getJobManager().addJobChangeListener(listener);
        Job.getJobManager().setProgressProvider(new ProgressProvider() {
            @Override
            public IProgressMonitor createMonitor(Job job) {
                return entry(job);
            }
        });
    }

    @Deactivate
    public void close() {
        Job.getJobManager().removeJobChangeListener(listener);
        Job.getJobManager().setProgressProvider(null);
    }

    /** Returns the entry of a job; one that ran before and runs again gets a new one. Jobs of the system are not listed. */
    private synchronized JobEntry entry(Job job) {
        for (JobEntry entry : entries) {
            if (entry.isOf(job) && !entry.isOver()) {
                return entry;
            }
        }
        JobEntry entry = new JobEntry(job, version::incrementAndGet);
        if (!job.isSystem()) {
            entries.addFirst(entry);
            if (entries.size() > MOST) {
                entries.removeLast();
            }
            version.incrementAndGet();
        }
        return entry;
    }

    /** Returns a number that grows whenever something happened. */
    long version() {
        return version.get();
    }

    /** Returns the jobs, the last first. */
    synchronized List<JobEntry> entries() {
        return List.copyOf(entries);
    }

    synchronized void forgetEnded() {
        entries.removeIf(JobEntry::isOver);
        version.incrementAndGet();
    }
}
