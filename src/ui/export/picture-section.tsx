import { useEffect, useMemo, useState } from 'react';
import type { Exhibit } from '../../export/exhibit.ts';
import { fileName } from '../../export/file-name.ts';
import { exhibitSvg, NOTE_SETS, type PictureLook, SIZES } from '../../export/picture.ts';
import { exportWords } from '../../format/words-export.ts';
import { copyPicture } from '../../io/clipboard-rich.ts';
import { rasterise } from '../../io/raster.ts';
import { saveBlob, saveFile } from '../../io/save-file.ts';
import { Pick } from '../pickers/choice.tsx';
import { useReader } from '../reader.ts';
import type { OutcomeState } from './outcome.tsx';

const SCALES = ['2', '3', '4'] as const;
type Props = { readonly exhibit: Exhibit; readonly outcome: OutcomeState };

/** The picture as it will be saved, with its choices. Drawn anew at fixed bounds: the window has no say in it. */
export function PictureSection({ exhibit, outcome }: Props) {
  const { lang } = useReader();
  const say = exportWords(lang);
  const [look, setLook] = useState<PictureLook>(() => usual(exhibit));
  const [scale, setScale] = useState<(typeof SCALES)[number]>('2');
  const picture = useMemo(() => exhibitSvg(exhibit, look), [exhibit, look]);
  const address = useBlobAddress(picture.svg);
  const { width, height } = picture;
  const png = () => rasterise(picture.svg, width, height, Number(scale));

  function savePng() {
    void outcome.run('PNG', async () => {
      const name = fileName(exhibit.spec.title, exhibit.made, 'png');
      saveBlob(name, await png());
      return say.state.saved(name);
    });
  }

  function copyPng() {
    void outcome.run('PNG', async () => {
      const made = png();
      if (await copyPicture(made)) return say.state.copiedImage;
      const blob = await made;
      outcome.byHand(say.state.noClipboardImage, { picture: blob });
      return null;
    });
  }

  return (
    <section aria-label={say.menu.picture} className="export-part">
      <h3>{say.menu.picture}</h3>
      <img className="export-preview" src={address} alt={exhibit.spec.alt} width={width} height={height} />
      <div className="export-row">
        <Pick
          label={say.menu.size}
          value={look.size}
          options={SIZES.map((value) => ({ value, label: say.menu.sizes[value] }))}
          onChange={(size) => setLook({ ...look, size })}
        />
        <Pick
          label={say.menu.scale}
          value={scale}
          options={SCALES.map((value) => ({ value, label: say.menu.scales[Number(value)] ?? value }))}
          onChange={setScale}
        />
        <Pick
          label={say.menu.ground}
          value={look.ground}
          options={(['white', 'transparent'] as const).map((value) => ({ value, label: say.menu.grounds[value] }))}
          onChange={(ground) => setLook({ ...look, ground })}
        />
        <Pick
          label={say.menu.notes}
          value={look.notes}
          options={NOTE_SETS.map((value) => ({ value, label: say.menu.noteSets[value] }))}
          onChange={(notes) => setLook({ ...look, notes })}
        />
      </div>
      <p className="quiet">{say.menu.pixels(width * Number(scale), height * Number(scale))}</p>
      <div className="export-row">
        <button type="button" className="button" disabled={outcome.busy} onClick={savePng}>
          {say.menu.png}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            const name = fileName(exhibit.spec.title, exhibit.made, 'svg');
            saveFile(name, 'image/svg+xml', picture.svg);
            outcome.say(say.state.saved(name));
          }}
        >
          {say.menu.svg}
        </button>
        <button type="button" className="button" disabled={outcome.busy} onClick={copyPng}>
          {say.menu.copyImage}
        </button>
      </div>
    </section>
  );
}

/** A slide's shape, unless that would make the letters of a tall table too small to read. */
function usual(exhibit: Exhibit): PictureLook {
  const look = { size: 'auto', notes: 'key', ground: 'white' } as const;
  const { width, height } = exhibitSvg(exhibit, look);
  return height > width * 0.75 ? look : { ...look, size: '16:9' };
}

function useBlobAddress(svg: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return address;
}
