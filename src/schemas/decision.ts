/** A guide of questions: each answer says what to do, and may lead to one more question. The body stands above it. */
import { z } from 'zod';
import { line, slug } from './primitives.ts';
import { source } from './source.ts';
import { description, ids, pageLinks, title, updated } from './text.ts';

const question = line
  .max(120)
  .refine((value) => value.endsWith('?'), { error: 'end the question with a question mark' })
  .meta({ title: 'Question', description: 'One that the reader can answer at once.' });
const steps = z.array(line.max(320)).min(1).meta({ title: 'What to do', description: 'One step each, with a verb first.' });

const answer = {
  text: line.max(120).meta({ title: 'Answer', description: 'As a reader would say it.' }),
  do: steps,
  source: source.optional(),
  links: pageLinks.optional(),
};
/** Two levels are enough for a worried reader, and a tree of fixed depth needs no recursion. */
const followUp = z
  .strictObject({
    question,
    answers: z.array(z.strictObject(answer)).min(2).meta({ title: 'Answers', description: 'Two at least.' }),
  })
  .meta({ title: 'Then', description: 'One more question, where the answer leaves something open.' });

export const decision = z
  .strictObject({
    title,
    description,
    audience: line.max(140).meta({ title: 'Who it is for', description: 'Begins with “For”.' }),
    updated,
    urgent: z
      .strictObject({ question, do: steps, source: source.optional(), links: pageLinks.optional() })
      .meta({ title: 'Danger', description: 'What to do first when a life is in danger.' }),
    questions: z
      .array(
        z.strictObject({
          id: slug,
          question,
          minutes: z.int().min(1).max(60).meta({ title: 'Minutes', description: 'How long this check takes.' }),
          answers: z
            .array(z.strictObject({ ...answer, then: followUp.optional() }))
            .min(2, { error: 'a question has at least two answers' })
            .meta({ title: 'Answers', description: 'Two at least.' }),
        }),
      )
      .min(2)
      .meta({ title: 'Questions', description: 'In the order in which to check: what is quick and likely first.' }),
    call: z
      .strictObject({
        have: z.array(line.max(120)).min(1).meta({ title: 'Have ready', description: 'What the other side will ask for.' }),
        script: z
          .array(
            z.strictObject({
              when: line.max(120).meta({ title: 'When', description: 'The moment of the call.' }),
              say: z.array(line.max(240)).min(1).meta({ title: 'Say', description: 'Word for word, one sentence each.' }),
            }),
          )
          .min(1)
          .meta({ title: 'Script', description: 'In the order of the call.' }),
        note: line.max(120).array().min(1).meta({ title: 'Write down', description: 'What to keep of the call.' }),
      })
      .meta({ title: 'The call', description: 'What to say on the phone, word for word.' }),
    guides: ids.meta({ title: 'Guides', description: 'Files in content/guides that tell more.' }),
  })
  .meta({ title: 'Decision guide' });
export type DecisionData = z.infer<typeof decision>;
