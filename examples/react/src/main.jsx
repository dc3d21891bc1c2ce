import 'gk-elements/components/catalogue/define.js';
import { createRoot } from 'react-dom/client';
import { useState } from 'react';

// React 19 把属性名相同的值直接设到元素上，事件写成 on + 事件名。
function Disclosure() {
  const [said, setSaid] = useState('');
  const [elder, setElder] = useState(false);
  const [data, setData] = useState(null);
  const load = () => fetch('mulu.json').then((answer) => answer.json()).then(setData);
  return (
    <>
      <h1>政务公开</h1>
      <button type="button" onClick={load}>读取</button>
      <button type="button" onClick={() => setElder(!elder)}>长者版</button>
      <gk-catalogue
        data={data}
        theme={elder ? 'blue elder' : 'blue'}
        ongk-load={(event) => setSaid(`读到 ${event.detail.count} 项`)}
        ongk-select={(event) => setSaid(`打开了 ${event.detail.id}`)}
      />
      <p id="said">{said}</p>
    </>
  );
}

createRoot(document.getElementById('app')).render(<Disclosure />);
