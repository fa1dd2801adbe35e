import type { Translate } from '../../../lib/domain/language/translate';
import type { PauseModel } from '../../models/pause';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import type { Desk } from '../exercises/exercise';
import { ExerciseFrame } from '../exercises/exercise-frame';

interface PauseExerciseProps {
  model: InstanceType<typeof PauseModel>;
  desk: Desk;
  t: Translate;
}

/** Where the wait is meanwhile. It is not counted down here, and its end is said once. */
const WaitBeside = ({ model, t }: Pick<PauseExerciseProps, 'model' | 't'>) => {
  const stage = model.wait.stage.value;
  const text = stage === 'wait' ? t('exercises.waitGoesOn') : stage === 'choose' ? t('exercises.waitOver') : '';
  return (
    <p class="said small soft" role="status">
      {text}
    </p>
  );
};

/** An exercise in the place of the pause, with the way out and the way back at every step. */
export const PauseExercise = ({ model, desk, t }: PauseExerciseProps) => (
  <main>
    <ExerciseFrame
      t={t}
      desk={desk}
      onOpen={(key) => void desk.show(key)}
      onHelped={model.source.view.value?.private === false ? model.helped : null}
      unlock={
        <div class="row">
          <Button variant="quiet" onClick={() => void model.openNotes()}>
            {t('exercises.covered.unlock')}
          </Button>
        </div>
      }
    >
      <Button variant={desk.sitting.value?.ended.value ? 'main' : 'plain'} onClick={() => void model.leave()}>
        {t('pause.leave')}
      </Button>
      <Button variant="quiet" onClick={desk.close}>
        <Icon name="back" />
        {t('exercises.back')}
      </Button>
      <WaitBeside model={model} t={t} />
      {model.error.value ? <Notice live>{errorText(model.error.value, t)}</Notice> : null}
    </ExerciseFrame>
  </main>
);
